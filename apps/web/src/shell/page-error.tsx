import { useLingui } from '@lingui/react/macro'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ErrorState } from '../ui/error-state.tsx'
import { PageTitle } from '../ui/page-title.tsx'

/** In place of a page that could not be drawn; the shell around it stays. */
export function PageError({ error }: ErrorComponentProps) {
  const { t } = useLingui()
  const router = useRouter()
  return (
    <>
      <PageTitle title={t`This page could not be shown`} />
      <ErrorState error={error} retry={() => void router.invalidate()} />
    </>
  )
}
