import type { CalendarDate } from '../shared/calendar-date.ts'

/** One night of the sleep diary, in minutes; `on` is the morning's date. */
export interface SleepNight {
  readonly on: CalendarDate
  readonly timeInBedMin: number
  readonly totalSleepMin: number
}

/** Why a week of the diary cannot be used. */
export type SleepWeekRefusal =
  | 'too_few_nights'
  | 'too_many_nights'
  | 'night_twice'
  | 'night_not_possible'

/** A week has 7 nights, of which at least 5 must be logged (reference §7.4). */
export const sleepWeek = { nights: 7, leastLogged: 5 } as const

/** Why the nights are not a usable week, or null. */
export function findSleepWeekRefusal(nights: readonly SleepNight[]): SleepWeekRefusal | null {
  if (!nights.every(isPossible)) return 'night_not_possible'
  if (new Set(nights.map(({ on }) => on)).size < nights.length) return 'night_twice'
  if (nights.length > sleepWeek.nights) return 'too_many_nights'
  return nights.length < sleepWeek.leastLogged ? 'too_few_nights' : null
}

function isPossible({ timeInBedMin, totalSleepMin }: SleepNight): boolean {
  return (
    Number.isFinite(timeInBedMin) &&
    0 < timeInBedMin &&
    timeInBedMin <= 1440 &&
    0 <= totalSleepMin &&
    totalSleepMin <= timeInBedMin
  )
}
