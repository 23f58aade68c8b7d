import * as z from 'zod'
import { calendarDateSchema } from '../shared/calendar-date.ts'
import { absenceIdSchema, idempotencyKeySchema, userIdSchema } from '../shared/ids.ts'

const plan = {
  from: calendarDateSchema,
  to: calendarDateSchema,
  /** Null where nobody covers. */
  coveredBy: userIdSchema.nullable(),
}

/** Somebody will be away; for oneself, or by an admin for anybody. */
export const recordAbsenceSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  userId: userIdSchema,
  ...plan,
})
export type RecordAbsenceInput = z.infer<typeof recordAbsenceSchema>

export const changeAbsenceSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  absenceId: absenceIdSchema,
  version: z.int().positive(),
  ...plan,
})
export type ChangeAbsenceInput = z.infer<typeof changeAbsenceSchema>

/** Back early, or not going at all. */
export const endAbsenceSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  absenceId: absenceIdSchema,
  version: z.int().positive(),
})
export type EndAbsenceInput = z.infer<typeof endAbsenceSchema>
