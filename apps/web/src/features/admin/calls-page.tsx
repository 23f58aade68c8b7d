import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { trpc } from '../../api/trpc.ts'
import { useRowKeys } from '../../keyboard/use-row-keys.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { StaleBanner } from '../../ui/stale-banner.tsx'
import { AdminOnly } from './admin-only.tsx'
import { CallTable } from './call-table.tsx'
import { UrgentCalls } from './urgent-calls.tsx'

const headingId = 'calls'

/** Patients to call because a reassessment is due, overdue or missed. */
export function CallsPage() {
  const { t } = useLingui()
  return (
    <AdminOnly title={t`Calls`}>
      <Calls />
    </AdminOnly>
  )
}

function Calls() {
  const { t } = useLingui()
  const calls = useQuery(trpc.today.calls.queryOptions({}))
  const page = useRef<HTMLDivElement>(null)
  useRowKeys(page)
  return (
    <div ref={page}>
      <PageTitle title={t`Calls`}>
        <span id={headingId}>
          <Trans>Calls</Trans>
        </span>
      </PageTitle>
      {calls.data && <StaleBanner query={calls} />}
      {calls.isPending && <LoadingRows rows={8} />}
      {calls.isError && !calls.data && <ErrorState error={calls.error} retry={calls.refetch} />}
      {calls.data && <UrgentCalls calls={calls.data.urgent} />}
      {calls.data && <CallTable rows={calls.data.rows} labelledBy={headingId} />}
    </div>
  )
}
