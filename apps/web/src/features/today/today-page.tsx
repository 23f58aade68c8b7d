import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import { trpc } from '../../api/trpc.ts'
import { useRowKeys } from '../../keyboard/use-row-keys.ts'
import { formatDay } from '../../language/format-date.ts'
import { useSession } from '../../session/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { StaleBanner } from '../../ui/stale-banner.tsx'
import { TodaySessions } from '../care-sessions/today-sessions.tsx'
import { AdminMatters } from './admin-matters.tsx'
import { countByType, listTodayRows } from './list-today-rows.ts'
import { NothingWaiting } from './nothing-waiting.tsx'
import { TodayFilters } from './today-filters.tsx'
import classes from './today-page.module.css'
import { TodayTable } from './today-table.tsx'
import { UpcomingTable } from './upcoming-table.tsx'

const route = getRouteApi('/')

/** What waits for me, in the order in which it needs a decision. */
export function TodayPage() {
  const { t } = useLingui()
  const { organization, disciplines, roles } = useSession()
  const day = formatDay(organization.today)
  const page = useRef<HTMLDivElement>(null)
  useRowKeys(page)
  return (
    <div ref={page} className={classes.page}>
      <PageTitle title={t`Today`}>
        <Trans>Today, {day}</Trans>
      </PageTitle>
      {disciplines.length > 0 && <Worklist />}
      {roles.includes('admin') && <AdminMatters />}
    </div>
  )
}

function Worklist() {
  const { type } = route.useSearch()
  const today = useQuery(trpc.today.read.queryOptions({}, { refetchOnMount: 'always' }))
  if (today.isPending) return <LoadingRows rows={12} />
  if (today.isError && !today.data) return <ErrorState error={today.error} retry={today.refetch} />
  const rows = listTodayRows(today.data)
  const shown = type ? rows.filter((row) => row.type === type) : rows
  return (
    <>
      <StaleBanner query={today} />
      <TodayFilters counts={countByType(rows)} chosen={type} />
      {shown.length > 0 ? (
        <TodayTable rows={shown} today={today.data.today} />
      ) : (
        <NothingWaiting isFiltered={type !== undefined} upcoming={today.data.upcoming} />
      )}
      {!type && <TodaySessions />}
      {!type && <UpcomingTable upcoming={today.data.upcoming} today={today.data.today} />}
    </>
  )
}
