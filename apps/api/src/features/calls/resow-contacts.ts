import { listPatientsUnheard } from '@meridian/db/repositories'
import { type Resow, resowAtOnce } from '../../resow.ts'
import { dateSilence } from './date-silence.ts'

/** Dates the silence of patients in care whom the worker does not look at. */
export const resowContacts: Resow = async (ctx, after) => {
  const page = { after, limit: resowAtOnce }
  const patientIds = await listPatientsUnheard(ctx.tx, ctx.actor.organizationId, page)
  for (const patientId of patientIds) await dateSilence(ctx, patientId)
  return patientIds[resowAtOnce - 1] ?? null
}
