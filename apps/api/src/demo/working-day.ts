import { addDays, type CalendarDate, weekdayOf } from '@meridian/domain'

/**
 * The day on which what falls on a weekend was done: the Monday after, or the Friday before when that
 * Monday is not over on `today`.
 */
export function getWorkingDay(date: CalendarDate, today: CalendarDate): CalendarDate {
  const weekday = weekdayOf(date)
  if (weekday <= 5) return date
  const monday = addDays(date, 8 - weekday)
  return monday < today ? monday : addDays(date, 5 - weekday)
}
