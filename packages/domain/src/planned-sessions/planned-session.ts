import * as z from 'zod'
import { disciplines } from '../access/roles.ts'
import { type CalendarDate, calendarDateSchema } from '../shared/calendar-date.ts'
import {
  idempotencyKeySchema,
  patientIdSchema,
  plannedSessionIdSchema,
  userIdSchema,
} from '../shared/ids.ts'

/** What has become of a session that was planned. */
export const sessionStates = [
  'planned',
  'done',
  'cancelled_by_clinic',
  'cancelled_by_patient',
  'no_show',
] as const
export type SessionState = (typeof sessionStates)[number]

/** What a session is marked as; each can be taken back on the same day. */
export const sessionMarks = [
  'done',
  'cancelled_by_clinic',
  'cancelled_by_patient',
  'no_show',
] as const
export type SessionMark = (typeof sessionMarks)[number]

/** Why a session did not take place, as somebody says it. */
export const missReasons = [
  'flare',
  'cost',
  'transport',
  'clinic_cancelled',
  'forgot',
  'declined',
] as const
export type MissReason = (typeof missReasons)[number]

/** As {@link missReasons}, with what the end of an episode makes of the sessions that lay ahead. */
export const cancelReasons = [...missReasons, 'discharged', 'died'] as const
export type CancelReason = (typeof cancelReasons)[number]

/** The clinic's wall clock, `HH:MM`. What was agreed is this, whatever a clock change makes of it. */
export const clockTimeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time_malformed' })

/** How many sessions may be planned at once. */
export const mostSessionsAtOnce = 60

const place = {
  on: calendarDateSchema,
  time: clockTimeSchema,
  minutes: z
    .int({ error: 'minutes_out_of_range' })
    .min(5, { error: 'minutes_out_of_range' })
    .max(240, {
      error: 'minutes_out_of_range',
    }),
  /** With whom; open while nobody is named. */
  withUserId: userIdSchema.nullable(),
}

const seriesSchema = z.strictObject({
  /** 1 for Monday to 7 for Sunday. */
  weekdays: z
    .array(z.int().min(1).max(7))
    .min(1, { error: 'weekday_required' })
    .max(7)
    .transform((days) => [...new Set(days)].sort()),
  weeks: z.int({ error: 'weeks_out_of_range' }).min(1, { error: 'weeks_out_of_range' }).max(52, {
    error: 'weeks_out_of_range',
  }),
  /** Every week, every second, fourth or eighth one. */
  everyWeeks: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(8)]),
})
export type SeriesInput = z.infer<typeof seriesSchema>

/** One session, or with `series` all of them from that day on. */
export const planSessionsSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
  discipline: z.enum(disciplines),
  ...place,
  series: seriesSchema.nullable(),
})
export type PlanSessionsInput = z.infer<typeof planSessionsSchema>

/** As a form holds it: without a weekday it is one session on that day, else a series from it on. */
export const planSessionsFormSchema = z.strictObject({
  discipline: z.enum(disciplines),
  ...place,
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  weeks: seriesSchema.shape.weeks,
  everyWeeks: seriesSchema.shape.everyWeeks,
})
export type PlanSessionsForm = z.infer<typeof planSessionsFormSchema>

const change = {
  idempotencyKey: idempotencyKeySchema,
  plannedSessionId: plannedSessionIdSchema,
  version: z.int().positive(),
}

export const moveSessionSchema = z.strictObject({ ...change, ...place })
export type MoveSessionInput = z.infer<typeof moveSessionSchema>

export const markSessionSchema = z.strictObject({
  ...change,
  as: z.enum(sessionMarks),
  /** Why it did not take place, where somebody says so. */
  reason: z.enum(missReasons).nullable(),
})
export type MarkSessionInput = z.infer<typeof markSessionSchema>

export const unmarkSessionSchema = z.strictObject(change)
export type UnmarkSessionInput = z.infer<typeof unmarkSessionSchema>

export const listSessionsSchema = z.strictObject({ patientId: patientIdSchema })
export type ListSessionsInput = z.infer<typeof listSessionsSchema>

export const listDaySessionsSchema = z.strictObject({ on: calendarDateSchema })
export type ListDaySessionsInput = z.infer<typeof listDaySessionsSchema>

/** Where a session lies on the clinic's calendar and clock. */
export interface SessionTime {
  readonly on: CalendarDate
  readonly time: string
  readonly minutes: number
}

/** The moment of a decision on the clinic's calendar and clock. */
export interface LocalNow {
  readonly today: CalendarDate
  readonly time: string
}

export type MarkRefusal = 'already_marked' | 'not_yet'

/** Why a session cannot be marked so: it is marked already, or it has not been its time. */
export function refuseMark(
  session: SessionTime & { readonly state: SessionState },
  as: SessionMark,
  { today, time }: LocalNow,
): MarkRefusal | null {
  if (session.state !== 'planned') return 'already_marked'
  const isAhead = session.on > today
  if (as === 'done') return isAhead ? 'not_yet' : null
  // Who is not there can only be known once it is time.
  if (as === 'no_show')
    return isAhead || (session.on === today && session.time > time) ? 'not_yet' : null
  return null
}

export type UnmarkRefusal = 'not_marked' | 'another_day' | 'episode_ended'

/** Why a mark cannot be taken back: there is none, it is of another day, or the episode's end made it. */
export function refuseUnmark(
  session: { readonly state: SessionState; readonly reason: CancelReason | null },
  markedOn: CalendarDate,
  today: CalendarDate,
): UnmarkRefusal | null {
  if (session.state === 'planned') return 'not_marked'
  if (session.reason === 'discharged' || session.reason === 'died') return 'episode_ended'
  return markedOn === today ? null : 'another_day'
}

/** True when two sessions share a minute of the same day. */
export function isOverlapping(one: SessionTime, other: SessionTime): boolean {
  if (one.on !== other.on) return false
  const [from, to] = spanOf(one)
  const [otherFrom, otherTo] = spanOf(other)
  return from < otherTo && otherFrom < to
}

function spanOf({ time, minutes }: SessionTime): readonly [number, number] {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const from = hour * 60 + minute
  return [from, from + minutes]
}
