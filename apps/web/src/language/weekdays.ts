import { i18n } from '@lingui/core'

/** Monday first, as the working week is stored. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof weekdays)[number]

/** The name of a weekday, 1 for Monday to 7 for Sunday. */
export function nameOfWeekday(weekday: Weekday): string {
  // 1 January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, weekday))
  return new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' }).format(day)
}
