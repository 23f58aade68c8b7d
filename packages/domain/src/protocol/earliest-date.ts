import type { CalendarDate } from '../shared/calendar-date.ts'

/** The earliest of the dates; those that are absent do not count. */
export function earliestDate(
  first: CalendarDate,
  ...others: readonly (CalendarDate | null | undefined)[]
): CalendarDate {
  return others.reduce<CalendarDate>(
    (earliest, date) => (date != null && date < earliest ? date : earliest),
    first,
  )
}
