import * as z from 'zod'
import { modalities } from '../plan/plan-content.ts'
import { phaseIds } from '../protocol/phase-ids.ts'
import { doseSchema } from '../protocol/protocol-schema.ts'
import {
  entryIdSchema,
  idempotencyKeySchema,
  reassessmentIdSchema,
  userIdSchema,
} from '../shared/ids.ts'
import { optionalText, safeLine } from '../shared/text.ts'

/** What the coordinator may decide at the end of a reassessment. */
export const reassessmentDecisions = [
  'continue',
  'space_out',
  'add',
  'switch',
  'refer',
  'stop',
] as const
export type ReassessmentDecision = (typeof reassessmentDecisions)[number]

/** A line that a decision adds to the plan, its dose in words. */
const newLineSchema = z.strictObject({
  modality: z.enum(modalities),
  /** Null: the name of the modality says enough. */
  title: optionalText(80),
  dose: safeLine(160),
  ownerId: userIdSchema.nullable(),
})
export type NewLine = z.infer<typeof newLineSchema>

/** The decision with what it changes in the plan. */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('continue') }),
  z.strictObject({
    kind: z.literal('space_out'),
    itemId: entryIdSchema,
    doses: z
      .array(z.strictObject({ phase: z.enum(phaseIds), ...doseSchema.shape }))
      .min(1)
      .max(phaseIds.length),
  }),
  z.strictObject({ kind: z.literal('add'), line: newLineSchema }),
  z.strictObject({ kind: z.literal('switch'), itemId: entryIdSchema, line: newLineSchema }),
  z.strictObject({ kind: z.literal('refer'), to: safeLine(80), why: safeLine(300, 3) }),
  /** Null: everything; the end of the episode is decided next. */
  z.strictObject({ kind: z.literal('stop'), itemId: entryIdSchema.nullable() }),
])
export type Decision = z.infer<typeof decisionSchema>

/** Which reassessment is meant. */
export const reassessmentRefSchema = z.strictObject({ reassessmentId: reassessmentIdSchema })
export type ReassessmentRef = z.infer<typeof reassessmentRefSchema>

export const decideReassessmentSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  reassessmentId: reassessmentIdSchema,
  version: z.int().positive(),
  /** The version of the plan that was decided on; 0 while there is none. */
  planNumber: z.int().nonnegative(),
  decision: decisionSchema,
  reason: safeLine(300, 3),
})
export type DecideReassessmentInput = z.infer<typeof decideReassessmentSchema>
