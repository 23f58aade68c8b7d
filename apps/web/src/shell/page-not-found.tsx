import { useLingui } from '@lingui/react/macro'
import { NoAccess } from '../ui/no-access.tsx'
import { PageTitle } from '../ui/page-title.tsx'

/** For an address that leads nowhere. */
export function PageNotFound() {
  const { t } = useLingui()
  return (
    <>
      <PageTitle title={t`Nothing here`} />
      <NoAccess />
    </>
  )
}
