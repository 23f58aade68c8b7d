import { i18n } from '@lingui/core'
import type { CalendarDate, Instant, TimeZone } from '@meridian/domain'

/** British order in English, because `22 Nov 2026` cannot be misread. */
function dateLocale(): string {
  return i18n.locale === 'en' ? 'en-GB' : i18n.locale
}

/** A calendar date as `22 Nov 2026`. */
export function formatDate(date: CalendarDate): string {
  return new Intl.DateTimeFormat(dateLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

/** A calendar date as `Sunday 22 November`. */
export function formatDay(date: CalendarDate): string {
  return new Intl.DateTimeFormat(dateLocale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
}

/** A moment as `22 Nov 2026, 14:02` on the clinic's clock. */
export function formatInstant(instant: Instant, zone: TimeZone): string {
  return new Intl.DateTimeFormat(dateLocale(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(instant))
}

/** The time of a moment as `14:02` on the clinic's clock. */
export function formatTime(instant: Instant, zone: TimeZone): string {
  return new Intl.DateTimeFormat(dateLocale(), {
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(instant))
}

/** How far a calendar date is from today in words: `today`, `in 3 days`, `2 weeks ago`. */
export function formatDistance(days: number): string {
  const format = new Intl.RelativeTimeFormat(dateLocale(), { numeric: 'auto' })
  return Math.abs(days) < 14
    ? format.format(days, 'day')
    : format.format(Math.trunc(days / 7), 'week')
}
