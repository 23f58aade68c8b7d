import { findSleepWeekRefusal, type SleepNight, type SleepWeekRefusal } from './sleep-night.ts'

export type SleepEfficiency =
  | { readonly status: 'computed'; readonly percent: number; readonly nights: number }
  | { readonly status: 'rejected'; readonly reason: SleepWeekRefusal }

/**
 * Sleep efficiency of a week: 100·ΣTST/ΣTIB over the logged nights, not the mean of nightly ratios;
 * unrounded. Needs 5 of 7 nights (reference §7.4).
 */
export function getSleepEfficiency(nights: readonly SleepNight[]): SleepEfficiency {
  const reason = findSleepWeekRefusal(nights)
  if (reason !== null) return { status: 'rejected', reason }
  const asleep = nights.reduce((sum, { totalSleepMin }) => sum + totalSleepMin, 0)
  const inBed = nights.reduce((sum, { timeInBedMin }) => sum + timeInBedMin, 0)
  return { status: 'computed', percent: (100 * asleep) / inBed, nights: nights.length }
}
