import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../../api/trpc.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { StaleBanner } from '../../../ui/stale-banner.tsx'
import { AdminOnly } from '../admin-only.tsx'
import { FailedTable } from './failed-table.tsx'
import { MailState } from './mail-state.tsx'
import { ParkedTable } from './parked-table.tsx'

/** What was not sent or not done, and why; never of whom or what it was. */
export function MailPage() {
  const { t } = useLingui()
  return (
    <AdminOnly title={t`Email`}>
      <Problems />
    </AdminOnly>
  )
}

function Problems() {
  const { t } = useLingui()
  const problems = useQuery(trpc.deliveries.problems.queryOptions({}))
  return (
    <>
      <PageTitle title={t`Email`} />
      {problems.isPending && <LoadingRows rows={6} />}
      {problems.isError && !problems.data && (
        <ErrorState error={problems.error} retry={problems.refetch} />
      )}
      {problems.data && (
        <>
          <StaleBanner query={problems} />
          <MailState problems={problems.data} />
          {problems.data.failed.length > 0 ? (
            <FailedTable failed={problems.data.failed} />
          ) : (
            <EmptyState>
              <Trans>
                Messages that could not be sent would be listed here for 30 days. There are none.
              </Trans>
            </EmptyState>
          )}
          {problems.data.parked.length > 0 && <ParkedTable parked={problems.data.parked} />}
        </>
      )}
    </>
  )
}
