import type { CalendarDate } from '../shared/calendar-date.ts'
import { type CycleRule, defaultCycleRule } from './cycle-rule.ts'
import { dateOfEpisodeDay, dayOfEpisode, type EpisodeClock } from './episode-clock.ts'
import { weekOfEpisode } from './episode-week.ts'

/** One acupuncture cycle as it is stored. */
export interface CycleRecord {
  /** The first session of a later cycle; the first cycle counts from day 0. */
  readonly startedOn?: CalendarDate
  /** How many sessions were planned; the rule's target if left out. */
  readonly planned?: number
  /** Dates of completed sessions, in any order. */
  readonly sessions: readonly CalendarDate[]
  readonly closedOn?: CalendarDate
}

/** Where a cycle stands: "7 of 12, week 4 of 6–10". */
export interface CycleCount {
  readonly planned: number
  readonly delivered: number
  readonly week: number
  readonly endedOn: CalendarDate | null
  readonly endedBy: 'completed' | 'closed' | 'latest_day' | null
  /** Ended with too few sessions to say that it did not help. */
  readonly underDosed: boolean
  /** The session that completed the planned count, for the reassessment clock. */
  readonly completedOn: CalendarDate | null
}

/**
 * Counts a cycle on `today`. It ends at the earliest of: the planned count completed and not before
 * day 42; the coordinator closing it; day 70. Sessions after the end belong to no cycle (reference §3.1.4).
 */
export function countCycle(
  cycle: CycleRecord,
  on: { readonly clock: EpisodeClock; readonly today: CalendarDate },
  rule: CycleRule = defaultCycleRule,
): CycleCount {
  const { clock, today } = on
  const start = cycle.startedOn === undefined ? 0 : dayOfEpisode(clock, cycle.startedOn)
  const planned = cycle.planned ?? rule.target
  const sessions = [...cycle.sessions].filter((date) => date <= today).sort()
  const completedOn = sessions[planned - 1] ?? null
  const end = findEnd({ cycle, start, completedOn }, on, rule)
  const delivered = sessions.filter((date) => end === null || date <= end.endedOn).length
  const countedTo = end?.endedOn ?? today
  return {
    planned,
    delivered,
    week: weekOfEpisode(dayOfEpisode(clock, countedTo) - start),
    endedOn: end?.endedOn ?? null,
    endedBy: end?.endedBy ?? null,
    underDosed: end !== null && delivered < rule.sessions[0],
    completedOn,
  }
}

interface CycleEnd {
  readonly endedOn: CalendarDate
  readonly endedBy: 'completed' | 'closed' | 'latest_day'
}

function findEnd(
  of: { cycle: CycleRecord; start: number; completedOn: CalendarDate | null },
  { clock, today }: { readonly clock: EpisodeClock; readonly today: CalendarDate },
  rule: CycleRule,
): CycleEnd | null {
  const { cycle, start, completedOn } = of
  const dateOf = (day: number): CalendarDate => dateOfEpisodeDay(clock, start + day, today)
  const ends: CycleEnd[] = [{ endedOn: dateOf(rule.latestDay), endedBy: 'latest_day' }]
  if (cycle.closedOn !== undefined) ends.push({ endedOn: cycle.closedOn, endedBy: 'closed' })
  if (completedOn !== null) {
    const earliest = dateOf(rule.earliestDay)
    const isEarly = completedOn < earliest
    ends.push({ endedOn: isEarly ? earliest : completedOn, endedBy: 'completed' })
  }
  // Of two reasons on one day the later in the list says more: the count was reached.
  const first = ends.reduce((one, other) => (other.endedOn <= one.endedOn ? other : one))
  return first.endedOn <= today ? first : null
}
