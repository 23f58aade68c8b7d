import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { findDateOf, findDayNumber } from './day-number.ts'

/** A day on a clinic's calendar, ISO `YYYY-MM-DD`, years 1900–2199. Due things are calendar dates. */
export type CalendarDate = string

/** A moment, ISO 8601 in UTC with milliseconds (`2026-11-22T20:50:00.000Z`). What happened is an instant. */
export type Instant = string

/** An IANA time zone name, such as `America/Sao_Paulo`. */
export type TimeZone = string

/** True for a date that exists: `2027-02-29` is not one. */
export function isCalendarDate(value: string): value is CalendarDate {
  return /^(19|20|21)/.test(value) && findDayNumber(value) !== undefined
}

/** True for a time zone this runtime knows by name; fixed offsets are refused. */
export function isTimeZone(value: string): boolean {
  if (/^[+-]/.test(value)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

export const calendarDateSchema = z.string().refine(isCalendarDate, { error: 'date_not_real' })
/** An {@link Instant} that the database can hold: in UTC with milliseconds, on a {@link CalendarDate}. */
export const instantSchema = z.iso
  .datetime({ precision: 3 })
  .refine((value) => isCalendarDate(value.slice(0, 10)), { error: 'date_not_real' })
export const timeZoneSchema = z.string().max(64).refine(isTimeZone, { error: 'time_zone_unknown' })

/** The same day `days` later; negative goes back. Throws a RangeError for what is no date or no whole number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  // A schedule adds thousands of days: whole numbers first, Temporal for what they cannot say.
  const later = findDateOf((findDayNumber(date) ?? Number.NaN) + days)
  return later ?? Temporal.PlainDate.from(date).add({ days }).toString()
}

/** Whole days from `from` to `to`; negative when `to` is earlier. Throws a RangeError for what is no date. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  const [first, last] = [findDayNumber(from), findDayNumber(to)]
  if (first !== undefined && last !== undefined) return last - first
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days
}

/** Whole years lived on `on` by somebody born on `birth`; a 29 February birthday counts from 1 March. */
export function ageInYears(birth: CalendarDate, on: CalendarDate): number {
  const [by = 0, bm = 0, bd = 0] = birth.split('-').map(Number)
  const [y = 0, m = 0, d = 0] = on.split('-').map(Number)
  return y - by - (m < bm || (m === bm && d < bd) ? 1 : 0)
}

/** The clinic's calendar date at an instant. */
export function dateAt(instant: Instant, zone: TimeZone): CalendarDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The first instant of a date in a zone: midnight, or the first moment after a clock change skips it. */
export function startOfDay(date: CalendarDate, zone: TimeZone): Instant {
  return toInstant(Temporal.PlainDate.from(date).toZonedDateTime(zone))
}

/**
 * The instant of a local time (`HH:MM`) on a date. A time that a clock change skips moves forward by
 * the gap; one that happens twice means the second.
 */
export function instantAt(date: CalendarDate, time: string, zone: TimeZone): Instant {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`)
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  return toInstant(later)
}

/** The clinic's wall-clock time `HH:MM` at an instant. */
export function timeAt(instant: Instant, zone: TimeZone): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek
}

/** The instant `seconds` later. */
export function addSeconds(instant: Instant, seconds: number): Instant {
  return Temporal.Instant.from(instant).add({ seconds }).toString({ smallestUnit: 'millisecond' })
}

/** The instant `minutes` later. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return Temporal.Instant.from(instant).add({ minutes }).toString({ smallestUnit: 'millisecond' })
}

function toInstant(at: Temporal.ZonedDateTime): Instant {
  return at.toInstant().toString({ smallestUnit: 'millisecond' })
}
