import { addDays, type CalendarDate } from '../shared/calendar-date.ts'
import { nextQuota, type QuotaStep } from './next-quota.ts'

/** The quota from a date on. */
export interface QuotaDate {
  readonly on: CalendarDate
  readonly quota: number
}

/** The farthest a projection looks, in weeks. */
const longestProjection = 520

/**
 * The quotas week by week until the target is reached, if every week allows a raise; the last entry is
 * the projected date of the target. Empty when the quota is there already (reference §7.2).
 */
export function projectQuota(step: QuotaStep, from: CalendarDate): QuotaDate[] {
  const dates: QuotaDate[] = []
  let { quota } = step
  while (quota < step.target && dates.length < longestProjection) {
    quota = nextQuota({ ...step, quota })
    dates.push({ on: addDays(from, 7 * (dates.length + 1)), quota })
  }
  return dates
}
