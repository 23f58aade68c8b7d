import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useRef } from 'react'
import { trpc } from '../../api/trpc.ts'
import { useRowKeys } from '../../keyboard/use-row-keys.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import forms from '../../ui/form.module.css'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { StaleBanner } from '../../ui/stale-banner.tsx'
import { AdminOnly } from './admin-only.tsx'
import { CallTable } from './call-table.tsx'
import { SilentCalls } from './silent-calls.tsx'
import { UrgentCalls } from './urgent-calls.tsx'

const CallPanel = lazy(async () => ({ default: (await import('./call-panel.tsx')).CallPanel }))

const route = getRouteApi('/admin/calls')
const headingId = 'calls'

/** Patients to call: who needs a clinician, who has gone silent, whose reassessment is overdue. */
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
  const { call } = route.useSearch()
  const navigate = route.useNavigate()
  const page = useRef<HTMLDivElement>(null)
  useRowKeys(page)
  return (
    <div ref={page}>
      <PageTitle title={t`Calls`} />
      {calls.data && <StaleBanner query={calls} />}
      {calls.isPending && <LoadingRows rows={8} />}
      {calls.isError && !calls.data && <ErrorState error={calls.error} retry={calls.refetch} />}
      {calls.data && <UrgentCalls calls={calls.data.urgent} />}
      {calls.data && <SilentCalls calls={calls.data.silent} tries={calls.data.tries} />}
      {calls.data && (
        <section aria-labelledby={headingId}>
          <h2 id={headingId} className={forms.heading}>
            <Trans>Call about a reassessment</Trans>
          </h2>
          <CallTable calls={calls.data} labelledBy={headingId} />
        </section>
      )}
      {calls.data && call && (
        <Suspense>
          <CallPanel
            key={call}
            patientId={call}
            calls={calls.data}
            onClose={() => void navigate({ search: {}, replace: true, resetScroll: false })}
          />
        </Suspense>
      )}
    </div>
  )
}
