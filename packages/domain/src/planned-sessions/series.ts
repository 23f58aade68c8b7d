import { addDays, type CalendarDate, daysBetween } from '../shared/calendar-date.ts'
import type { SeriesInput } from './planned-session.ts'

/** A Monday, from which weekdays are counted. */
const monday = '2024-01-01'

/** The dates of a series, and those of them on which the clinic is closed. */
export interface SeriesDates {
  readonly dates: readonly CalendarDate[]
  readonly skipped: readonly CalendarDate[]
}

/**
 * The days of a series on the calendar, in order: the chosen weekdays from `from` on, in every n-th week
 * of seven days, for so many weeks; holidays are left out and named.
 */
export function listSeriesDates(
  from: CalendarDate,
  { weekdays, weeks, everyWeeks }: SeriesInput,
  holidays: readonly CalendarDate[] = [],
): SeriesDates {
  const dates: CalendarDate[] = []
  const skipped: CalendarDate[] = []
  for (let day = 0; day < weeks * 7; day++) {
    if (Math.floor(day / 7) % everyWeeks !== 0) continue
    const date = addDays(from, day)
    if (!weekdays.includes(weekdayOfDate(date))) continue
    if (holidays.includes(date)) skipped.push(date)
    else dates.push(date)
  }
  return { dates, skipped }
}

/** 1 for Monday to 7 for Sunday, without the calendar's library: a form asks for it at each key. */
export function weekdayOfDate(date: CalendarDate): number {
  const days = daysBetween(monday, date) % 7
  return (days < 0 ? days + 7 : days) + 1
}
