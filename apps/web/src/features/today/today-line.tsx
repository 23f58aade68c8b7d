import type { CalendarDate } from '@meridian/domain'
import { AlertLine } from './lines/alert-line.tsx'
import { DecideLine } from './lines/decide-line.tsx'
import { DraftLine } from './lines/draft-line.tsx'
import { DueLine } from './lines/due-line.tsx'
import { NoteLine } from './lines/note-line.tsx'
import { TeamLine } from './lines/team-line.tsx'
import type { TodayRow } from './today-row.ts'

interface TodayLineProps {
  readonly row: TodayRow
  readonly today: CalendarDate
}

/** One row of the worklist, by its kind. */
export function TodayLine({ row, today }: TodayLineProps) {
  switch (row.type) {
    case 'alert':
      return <AlertLine alert={row.alert} />
    case 'decide':
      return <DecideLine decision={row.decision} />
    case 'due':
      return <DueLine due={row.due} today={today} />
    case 'note':
      return <NoteLine note={row.note} />
    case 'draft':
      return <DraftLine draft={row.draft} />
    case 'team':
      return <TeamLine unassigned={row.unassigned} />
  }
}
