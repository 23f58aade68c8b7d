import type { CalendarDate } from '../shared/calendar-date.ts'

/**
 * True for a baseline form dated after the day of the first treatment: it is kept and marked late, since
 * treatment may have changed it already (reference §3.1.1).
 */
export function isLateBaseline(
  formOn: CalendarDate,
  firstTreatmentOn: CalendarDate | null,
): boolean {
  return firstTreatmentOn !== null && formOn > firstTreatmentOn
}
