import * as z from 'zod'
import { factIdSchema, idempotencyKeySchema, patientIdSchema } from '../shared/ids.ts'
import { safeLine } from '../shared/text.ts'

/** Standing facts that change what is safe; always in the patient's header while they hold. */
export const factKinds = [
  'allergy',
  'anticoagulant',
  'pregnancy',
  'pacemaker',
  'immunosuppression',
  'lymphoedema',
  'epilepsy',
  'needle_syncope',
  'red_flag',
  'other',
] as const
export type FactKind = (typeof factKinds)[number]

export const pinFactSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
  kind: z.enum(factKinds),
  detail: safeLine(120),
})
export type PinFactInput = z.infer<typeof pinFactSchema>

export const endFactSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
  factId: factIdSchema,
})
export type EndFactInput = z.infer<typeof endFactSchema>
