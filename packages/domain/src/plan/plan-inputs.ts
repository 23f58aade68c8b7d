import * as z from 'zod'
import { goalProgressSchema } from '../goals/goal-attainment.ts'
import { idempotencyKeySchema, patientIdSchema } from '../shared/ids.ts'
import { safeLine } from '../shared/text.ts'
import { planContentSchema } from './plan-content.ts'

/** The plan as the coordinator wants it from now on; `version` is the episode's. */
export const revisePlanSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
  version: z.int().positive(),
  content: planContentSchema,
  reason: safeLine(300, 3),
})
export type RevisePlanInput = z.infer<typeof revisePlanSchema>

/** How far a goal of the plan was attained on a day; nothing recorded earlier is changed by it. */
export const recordGoalProgressSchema = goalProgressSchema.extend({
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
})
export type RecordGoalProgressInput = z.infer<typeof recordGoalProgressSchema>
