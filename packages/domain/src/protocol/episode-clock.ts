import { addDays, type CalendarDate, daysBetween } from '../shared/calendar-date.ts'
import { earliestDate } from './earliest-date.ts'

/** A stretch in which the episode stood still: paused on `from`, running again on `to`; null while it lasts. */
export interface Pause {
  readonly from: CalendarDate
  readonly to: CalendarDate | null
}

/** What an episode's days are counted from. */
export interface EpisodeClock {
  readonly dayZero: CalendarDate
  readonly pauses: readonly Pause[]
}

/** A pause as far as it has happened; `days` is its length. */
export interface ElapsedPause {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly days: number
}

/**
 * The pauses as they stand on `today`, in order: one that still lasts is counted up to today, one that
 * lies ahead not at all, days that two pauses share once, days before day 0 never.
 */
export function listElapsedPauses(clock: EpisodeClock, today: CalendarDate): ElapsedPause[] {
  const elapsed: ElapsedPause[] = []
  let counted = clock.dayZero
  for (const pause of [...clock.pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (pause.from > counted) counted = pause.from
    const to = earliestDate(today, pause.to)
    if (counted >= to) continue
    elapsed.push({ from: counted, to, days: daysBetween(counted, to) })
    counted = to
  }
  return elapsed
}

/**
 * The day of the episode on a date: day 0 is the day the initial assessment was completed, paused days
 * are not counted, and a date before day 0 is negative (reference §3.1.1, §3.2). `today` is the date up
 * to which pauses are known, by default the date itself.
 */
export function dayOfEpisode(
  clock: EpisodeClock,
  date: CalendarDate,
  today: CalendarDate = date,
): number {
  const known = { ...clock, pauses: listElapsedPauses(clock, today) }
  const paused = listElapsedPauses(known, date).reduce((days, pause) => days + pause.days, 0)
  return daysBetween(clock.dayZero, date) - paused
}

/** The date on which an episode day falls or will fall, with the pauses known on `today`. */
export function dateOfEpisodeDay(
  clock: EpisodeClock,
  day: number,
  today: CalendarDate,
): CalendarDate {
  return listElapsedPauses(clock, today).reduce(
    (date, pause) => (date >= pause.from ? addDays(date, pause.days) : date),
    addDays(clock.dayZero, day),
  )
}
