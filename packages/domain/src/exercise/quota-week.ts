import type { CalendarDate } from '../shared/calendar-date.ts'
import type { QuotaWeek } from './suggest-quota.ts'

/** Minutes somebody logged on a date. */
export interface LoggedMinutes {
  readonly on: CalendarDate
  readonly minutes: number
}

/**
 * Counts the days on which the quota was met; entries of one date are added up, since the time may be
 * split, and more than the quota counts no more than the quota.
 */
export function countQuotaWeek(
  log: readonly LoggedMinutes[],
  plan: { readonly quota: number; readonly plannedDays: number },
): QuotaWeek {
  const byDate = new Map<CalendarDate, number>()
  for (const { on, minutes } of log) byDate.set(on, (byDate.get(on) ?? 0) + minutes)
  const met = [...byDate.values()].filter((minutes) => minutes >= plan.quota).length
  return { plannedDays: plan.plannedDays, metDays: Math.min(met, plan.plannedDays) }
}
