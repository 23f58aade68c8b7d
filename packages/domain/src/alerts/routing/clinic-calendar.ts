import {
  addDays,
  addMinutes,
  type CalendarDate,
  dateAt,
  type Instant,
  instantAt,
  startOfDay,
  type TimeZone,
  weekdayOf,
} from '../../shared/calendar-date.ts'

/** Opening times of one weekday, `[from, to]` as `HH:MM`, in order and not overlapping; empty when closed. */
export type OpeningTimes = readonly (readonly [from: string, to: string])[]

/** When a clinic is there: its time zone, opening times Monday first (seven), and the days it is closed. */
export interface ClinicCalendar {
  readonly timeZone: TimeZone
  readonly workingHours: readonly OpeningTimes[]
  readonly holidays: readonly CalendarDate[]
}

/** A stretch of opening time as instants, `from` included and `to` not. */
export interface OpenInterval {
  readonly from: Instant
  readonly to: Instant
}

/** The calendar of a clinic's settings, where each weekday has one stretch of hours or none. */
export function clinicCalendarOf(settings: {
  readonly timeZone: TimeZone
  readonly workingWeek: readonly ({ readonly from: string; readonly to: string } | null)[]
  readonly holidays: readonly CalendarDate[]
}): ClinicCalendar {
  const { timeZone, workingWeek, holidays } = settings
  const workingHours = workingWeek.map((day): OpeningTimes => (day ? [[day.from, day.to]] : []))
  return { timeZone, workingHours, holidays }
}

/** True when the calendar opens on at least one weekday; without that no working time ever passes. */
export function hasWorkingHours(calendar: ClinicCalendar): boolean {
  return calendar.workingHours.some((times) => times.some(([from, to]) => from < to))
}

/** The clinic's opening times on a date as instants, in their real length where the clock changes; none on a holiday. */
export function openIntervalsOn(date: CalendarDate, calendar: ClinicCalendar): OpenInterval[] {
  if (calendar.holidays.includes(date)) return []
  return (calendar.workingHours[weekdayOf(date) - 1] ?? [])
    .map(([from, to]) => ({
      from: instantAt(date, from, calendar.timeZone),
      to: instantAt(date, to, calendar.timeZone),
    }))
    .filter(({ from, to }) => from < to)
}

/** True while the clinic is open; its closing time itself is outside. */
export function isOpenAt(at: Instant, calendar: ClinicCalendar): boolean {
  return openIntervalsOn(dateAt(at, calendar.timeZone), calendar).some(
    ({ from, to }) => from <= at && at < to,
  )
}

/** The moment itself while the clinic is open, else when it opens next; the moment itself where it never opens. */
export function whenOpen(at: Instant, calendar: ClinicCalendar): Instant {
  if (!hasWorkingHours(calendar)) return at
  for (const { from } of openIntervalsAfter(at, calendar)) return from > at ? from : at
  return at
}

/** When the clinic next starts a day after `at`; a day later where it never opens. */
export function nextOpening(at: Instant, calendar: ClinicCalendar): Instant {
  const { timeZone } = calendar
  if (!hasWorkingHours(calendar)) return addMinutes(at, 24 * 60)
  const today = dateAt(at, timeZone)
  const [first] = openIntervalsOn(today, calendar)
  if (first && at < first.from) return first.from
  return whenOpen(startOfDay(addDays(today, 1), timeZone), calendar)
}

/** The opening intervals that end after `at`, day by day without end; needs `hasWorkingHours`. */
export function* openIntervalsAfter(
  at: Instant,
  calendar: ClinicCalendar,
): Generator<OpenInterval> {
  for (let date = dateAt(at, calendar.timeZone); ; date = addDays(date, 1))
    yield* openIntervalsOn(date, calendar).filter(({ to }) => to > at)
}
