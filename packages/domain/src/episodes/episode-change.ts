import * as z from 'zod'
import { idempotencyKeySchema, patientIdSchema } from '../shared/ids.ts'

/** What every change of an episode names: the patient, and the version it was seen at. */
export const episodeChange = {
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
  version: z.int().positive(),
}
