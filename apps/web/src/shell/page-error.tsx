import { useLingui } from '@lingui/react/macro'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ErrorState } from '../ui/error-state.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'
import classes from './page-state.module.css'

/** In place of a page that could not be drawn at all. */
export function PageError({ error }: ErrorComponentProps) {
  const { t } = useLingui()
  const router = useRouter()
  useDocumentTitle(t`Not shown`)
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>{t`This page could not be shown`}</h1>
      <ErrorState error={error} retry={() => void router.invalidate()} />
    </main>
  )
}
