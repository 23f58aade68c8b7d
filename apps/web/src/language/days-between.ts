import type { CalendarDate } from '@meridian/domain'

const dayInMilliseconds = 86_400_000

/** Whole days from `from` to `to`; kept apart from the domain's so that lists need no Temporal polyfill. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayInMilliseconds
}
