import { findSleepWeekRefusal, type SleepNight, type SleepWeekRefusal } from './sleep-night.ts'

/** The time in bed allowed, in minutes. */
export interface SleepWindow {
  readonly timeInBedMin: number
}

/** The figures of the product's rule (reference §7.4). */
export const sleepWindowRule = {
  floorMin: 300,
  capMin: 540,
  stepMin: 15,
  extendFromPercent: 85,
  keepFromPercent: 80,
} as const

/** What a week before and its sleep efficiency say. */
export interface SleepWeekResult extends SleepWindow {
  readonly meanSleepEfficiencyPct: number
}

/**
 * Next week's time in bed: 15 min more from an efficiency of 85 %, 15 min less below 80 %, the same
 * between; never below 300 or above 540 min. The psychologist sets it. Throws a RangeError for what is
 * not a time or a percentage.
 */
export function nextSleepWindow(week: SleepWeekResult): SleepWindow {
  const { timeInBedMin, meanSleepEfficiencyPct } = week
  assertBetween(timeInBedMin, 0, 1440)
  assertBetween(meanSleepEfficiencyPct, 0, 100)
  const { stepMin, extendFromPercent, keepFromPercent } = sleepWindowRule
  if (meanSleepEfficiencyPct >= extendFromPercent) return keepWithin(timeInBedMin + stepMin)
  return keepWithin(timeInBedMin - (meanSleepEfficiencyPct < keepFromPercent ? stepMin : 0))
}

export type FirstSleepWindow =
  | ({ readonly status: 'computed' } & SleepWindow)
  | { readonly status: 'rejected'; readonly reason: SleepWeekRefusal }

/** The first time in bed: the mean total sleep time of 5–7 logged nights, rounded to a minute, within the limits. */
export function getFirstSleepWindow(nights: readonly SleepNight[]): FirstSleepWindow {
  const reason = findSleepWeekRefusal(nights)
  if (reason !== null) return { status: 'rejected', reason }
  const asleep = nights.reduce((sum, { totalSleepMin }) => sum + totalSleepMin, 0)
  return { status: 'computed', ...keepWithin(Math.round(asleep / nights.length)) }
}

/** When to go to bed for a fixed rise time, both `HH:MM` on the wall clock. */
export function getBedtime(riseTime: string, { timeInBedMin }: SleepWindow): string {
  const [hours = 0, minutes = 0] = riseTime.split(':').map(Number)
  const bed = (((hours * 60 + minutes - timeInBedMin) % 1440) + 1440) % 1440
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${pad(Math.floor(bed / 60))}:${pad(bed % 60)}`
}

function keepWithin(minutes: number): SleepWindow {
  const { floorMin, capMin } = sleepWindowRule
  return { timeInBedMin: Math.min(capMin, Math.max(floorMin, minutes)) }
}

function assertBetween(value: number, least: number, most: number): void {
  if (!(value >= least && value <= most)) throw new RangeError(`not between ${least} and ${most}`)
}
