import * as z from 'zod'
import { instrumentIds } from '../instruments/index.ts'
import { idempotencyKeySchema, reassessmentIdSchema } from '../shared/ids.ts'
import { safeLine } from '../shared/text.ts'

/** One instrument of a reassessment that will not be answered, and why. */
export const excusePartSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  reassessmentId: reassessmentIdSchema,
  version: z.int().positive(),
  instrument: z.enum(instrumentIds),
  outcome: z.enum(['declined', 'not_possible']),
  reason: safeLine(300, 3),
})
export type ExcusePartInput = z.infer<typeof excusePartSchema>
