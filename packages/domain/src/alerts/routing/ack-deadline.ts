import { addDays, addMinutes, dateAt, type Instant } from '../../shared/calendar-date.ts'
import type { AckWithin } from '../rule/ack-within.ts'
import {
  type ClinicCalendar,
  hasWorkingHours,
  openIntervalsAfter,
  openIntervalsOn,
} from './clinic-calendar.ts'

const minutesPer = { minutes: 1, working_hours: 60, working_days: 24 * 60 } as const

/**
 * When an alert must have been acknowledged, or null where nothing has to be. Minutes run day and night;
 * working hours only while the clinic is open; working days end with the last opening hour of the n-th
 * day the clinic opens after the day of the alert. A clinic without any opening times gets elapsed time.
 */
export function ackDeadline(
  { ackWithin }: { readonly ackWithin: AckWithin | null },
  raisedAt: Instant,
  calendar: ClinicCalendar,
): Instant | null {
  return ackWithin ? deadlineAfter(ackWithin, raisedAt, calendar) : null
}

function deadlineAfter(
  { unit, amount }: AckWithin,
  at: Instant,
  calendar: ClinicCalendar,
): Instant {
  if (unit === 'minutes' || !hasWorkingHours(calendar))
    return addMinutes(at, amount * minutesPer[unit])
  if (unit === 'working_hours') return afterWorkingMinutes(amount * 60, at, calendar)
  return endOfWorkingDay(amount, at, calendar)
}

function afterWorkingMinutes(wanted: number, at: Instant, calendar: ClinicCalendar): Instant {
  let left = wanted * 60_000
  for (const { from, to } of openIntervalsAfter(at, calendar)) {
    const start = Math.max(Date.parse(from), Date.parse(at))
    const open = Date.parse(to) - start
    if (open >= left) return new Date(start + left).toISOString()
    left -= open
  }
  return at
}

function endOfWorkingDay(days: number, at: Instant, calendar: ClinicCalendar): Instant {
  let date = dateAt(at, calendar.timeZone)
  let closing = at
  for (let counted = 0; counted < days; ) {
    date = addDays(date, 1)
    const last = openIntervalsOn(date, calendar).at(-1)
    if (!last) continue
    counted += 1
    closing = last.to
  }
  return closing
}
