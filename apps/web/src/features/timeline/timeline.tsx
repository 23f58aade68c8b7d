import { Trans, useLingui } from '@lingui/react/macro'
import { Button, VisuallyHidden } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useId, useMemo, useRef } from 'react'
import { useRowKeys } from '../../keyboard/use-row-keys.ts'
import { formatDay } from '../../language/format-date.ts'
import { useSession } from '../../session/use-session.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { StaleBanner } from '../../ui/stale-banner.tsx'
import { filtersOf } from '../patient/patient-search.ts'
import type { Patient } from '../patient/use-patient.ts'
import { useLoadOnReach } from '../patients/use-load-on-reach.ts'
import { dayOf } from './day-of.ts'
import { groupByDay } from './group-by-day.ts'
import { NoEntries } from './no-entries.tsx'
import { sentenceOfEntry } from './sentence-of-entry.ts'
import classes from './timeline.module.css'
import { TimelineEntry } from './timeline-entry.tsx'
import { TimelineFiltersBar } from './timeline-filters.tsx'
import { useNames } from './use-names.ts'
import { useNews } from './use-news.ts'
import { type Entry, useTimeline } from './use-timeline.ts'
import { useTimelineSearch } from './use-timeline-search.ts'

const route = getRouteApi('/patients/$patientId')

/** Everything every discipline did, newest first, current while it is shown. */
export function Timeline({ patient }: { patient: Patient }) {
  const titleId = useId()
  const filters = filtersOf({ ...route.useSearch() })
  const { typed, setTyped, settled } = useTimelineSearch()
  const timeline = useTimeline(patient.id, filters, settled)
  const { nameOf, authors } = useNames(patient)
  const section = useRef<HTMLElement>(null)
  useRowKeys(section)
  const entries = useMemo(
    () => timeline.data?.pages.flatMap((page) => page.entries),
    [timeline.data],
  )
  const key = JSON.stringify([filters, settled])
  const news = useNews(timeline.isPlaceholderData ? undefined : entries, key)
  return (
    <section ref={section} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h2 id={titleId} className={classes.title}>
          <Trans>Timeline</Trans>
        </h2>
        <TimelineFiltersBar filters={filters} authors={authors} typed={typed} setTyped={setTyped} />
      </div>
      <Announcement news={news} nameOf={nameOf} />
      {timeline.data && <StaleBanner query={timeline} />}
      {timeline.isPending && <LoadingRows />}
      {timeline.isError && !entries && (
        <ErrorState error={timeline.error} retry={timeline.refetch} />
      )}
      {entries?.length === 0 && (
        <NoEntries
          isNarrowed={settled !== '' || Object.keys(filters).length > 0}
          mayWrite={patient.access.mayWrite}
          clear={() => setTyped('')}
        />
      )}
      {entries && entries.length > 0 && <Days entries={entries} news={news} nameOf={nameOf} />}
      <LoadMore
        load={timeline.hasNextPage ? () => void timeline.fetchNextPage() : null}
        isLoading={timeline.isFetchingNextPage}
      />
    </section>
  )
}

type NameOf = ReturnType<typeof useNames>['nameOf']

interface DaysProps {
  readonly entries: readonly Entry[]
  readonly news: readonly Entry[]
  readonly nameOf: NameOf
}

function Days({ entries, news, nameOf }: DaysProps) {
  const { timeZone } = useSession().organization
  const days = useMemo(
    () => groupByDay(entries, (instant) => dayOf(instant, timeZone)),
    [entries, timeZone],
  )
  const fresh = new Set(news.map(({ id }) => id))
  return days.map(({ day, entries: ofDay }) => (
    <section key={day} className={classes.day}>
      <h3 className={classes.date}>
        {formatDay(day)} {day.slice(0, 4)}
      </h3>
      <ol className={classes.entries}>
        {ofDay.map((entry) => (
          <TimelineEntry key={entry.id} entry={entry} nameOf={nameOf} isNew={fresh.has(entry.id)} />
        ))}
      </ol>
    </section>
  ))
}

/** Says politely what a colleague just added; nothing on the page moves for it. */
function Announcement({ news, nameOf }: { news: readonly Entry[]; nameOf: NameOf }) {
  const { t } = useLingui()
  const [latest] = news
  const author = latest?.authorName ?? ''
  const what = latest ? sentenceOfEntry(latest, nameOf) : ''
  return (
    <VisuallyHidden role="status">
      {latest ? t`New entry by ${author}: ${what}` : ''}
    </VisuallyHidden>
  )
}

function LoadMore({ load, isLoading }: { load: (() => void) | null; isLoading: boolean }) {
  const reached = useLoadOnReach(isLoading ? null : load)
  if (!load) return null
  return (
    <Button
      ref={reached}
      className={classes.more}
      variant="default"
      loading={isLoading}
      onClick={load}
    >
      <Trans>Load earlier entries</Trans>
    </Button>
  )
}
