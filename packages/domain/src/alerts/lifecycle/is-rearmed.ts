import { type CalendarDate, daysBetween } from '../../shared/calendar-date.ts'

/** Four weeks after which a rule may fire again although the value never went back (reference §5, rule 4). */
export const rearmDays = 28

/** What is known since an alert last fired; `lowestSince` is null where no reading lies between. */
export interface SinceLastFired {
  readonly firedOn: CalendarDate
  readonly on: CalendarDate
  readonly lowestSince: number | null
}

/**
 * Hysteresis: true once the value came back below its threshold by at least half a change threshold, or
 * four weeks after the last firing. Without a change threshold only the four weeks count.
 */
export function isRearmed(
  threshold: number,
  changeThreshold: number | null,
  { firedOn, on, lowestSince }: SinceLastFired,
): boolean {
  if (daysBetween(firedOn, on) >= rearmDays) return true
  if (changeThreshold === null || lowestSince === null) return false
  return lowestSince <= threshold - changeThreshold / 2
}
