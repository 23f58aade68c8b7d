import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useRef } from 'react'
import { useRowKeys } from '../../../keyboard/use-row-keys.ts'
import { useSession } from '../../../session/use-session.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { StaleBanner } from '../../../ui/stale-banner.tsx'
import { useLoadOnReach } from '../../patients/use-load-on-reach.ts'
import { AlertFilters } from './alert-filters.tsx'
import { AlertTable } from './alert-table.tsx'
import classes from './alerts-page.module.css'
import type { AlertsSearch } from './alerts-search.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useAlertActs } from './use-alert-acts.ts'
import { type AlertRow, useAlertList } from './use-alert-list.ts'

const AlertPanel = lazy(async () => ({
  default: (await import('../alert-panel.tsx')).AlertPanel,
}))

const route = getRouteApi('/alerts')

/** Every signal that waits for me or is about my patients, gravest and longest waiting first. */
export function AlertsPage() {
  const { t } = useLingui()
  const { disciplines } = useSession()
  return disciplines.length > 0 ? (
    <Signals />
  ) : (
    <>
      <PageTitle title={t`Signals`} />
      <EmptyState action={<Link to="/admin/calls">{<Trans>Open the calls</Trans>}</Link>}>
        <Trans>
          Signals are for those who treat patients. Whom to call stands under Calls, without the
          reason.
        </Trans>
      </EmptyState>
    </>
  )
}

function Signals() {
  const { t } = useLingui()
  const search = route.useSearch()
  const list = useAlertList(search)
  const page = useRef<HTMLDivElement>(null)
  useRowKeys(page)
  const [first] = list.data?.pages ?? []
  const rows = list.data?.pages.flatMap((one) => one.rows) ?? []
  const acts = useAlertActs(rows, search.alert)
  const more = useLoadOnReach(list.hasNextPage ? () => void list.fetchNextPage() : null)
  return (
    <>
      <div ref={page}>
        <PageTitle
          title={t`Signals`}
          actions={
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/alerts/rules" />}
            >
              <Trans>Signals by rule</Trans>
            </Button>
          }
        />
        <AlertFilters search={search} />
        {first?.isOverBudget && <OverBudget count={first.highToday} />}
        {list.data && <StaleBanner query={list} />}
        {list.isPending && <LoadingRows rows={12} />}
        {list.isError && !list.data && <ErrorState error={list.error} retry={list.refetch} />}
        {list.data && rows.length === 0 && <NoSignals search={search} />}
        {rows.length > 0 && <AlertTable rows={rows} acts={acts} />}
        {list.hasNextPage && (
          <Button
            ref={more}
            variant="default"
            mt="sm"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            <Trans>Load more</Trans>
          </Button>
        )}
        <SelectionBar acts={acts} />
      </div>
      <OpenedSignal rows={rows} alertId={search.alert} />
    </>
  )
}

function OpenedSignal({
  rows,
  alertId,
}: {
  rows: readonly AlertRow[]
  alertId?: string | undefined
}) {
  const navigate = useNavigate({ from: '/alerts' })
  if (!alertId) return null
  const name = rows.find((row) => row.alertId === alertId)?.patientName ?? ''
  const close = () =>
    void navigate({
      search: ({ alert: _, ...search }) => search,
      replace: true,
      resetScroll: false,
    })
  return (
    <Suspense>
      <AlertPanel key={alertId} alertId={alertId} patientName={name} isOverList onClose={close} />
    </Suspense>
  )
}

function OverBudget({ count }: { count: number }) {
  return (
    <p className={classes.budget} role="status">
      <Trans>
        {count} signals of high urgency were raised for you today. That is more than one person can
        look at well: ask a colleague to take some over.
      </Trans>
    </p>
  )
}

function NoSignals({ search: { scope, tier, rule } }: { search: AlertsSearch }) {
  if (tier || rule) {
    return (
      <EmptyState
        action={
          <Link to="/alerts" search={scope ? { scope } : {}}>
            <Trans>Clear the filters</Trans>
          </Link>
        }
      >
        <Trans>No signal fits these filters.</Trans>
      </EmptyState>
    )
  }
  if (scope === 'settled') {
    return (
      <EmptyState>
        <Trans>Nothing you were told of has been settled yet.</Trans>
      </EmptyState>
    )
  }
  if (scope === 'team') {
    return (
      <EmptyState>
        <Trans>No signal is open about your patients.</Trans>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      action={
        <Link to="/alerts" search={{ scope: 'team' }}>
          <Trans>See those of all my patients</Trans>
        </Link>
      }
    >
      <Trans>No signal is waiting for you.</Trans>
    </EmptyState>
  )
}
