import { addDays, type CalendarDate } from '../shared/calendar-date.ts'

/** The date by which ear seeds put on `on` for `days` days are to be taken off. */
export function getSeedRemovalDate(on: CalendarDate, days: number): CalendarDate {
  return addDays(on, days)
}
