import { listPatientsUnsown } from '@meridian/db/repositories'
import { type Resow, resowAtOnce } from '../../resow.ts'
import { syncScheduleOf } from './sync-schedule.ts'

/** Brings the schedule of patients in step of whom the worker does not know every reassessment. */
export const resowReassessments: Resow = async (ctx, after) => {
  const page = { after, limit: resowAtOnce, today: ctx.today }
  const patientIds = await listPatientsUnsown(ctx.tx, ctx.actor.organizationId, page)
  for (const patientId of patientIds) await syncScheduleOf(ctx, patientId)
  return patientIds[resowAtOnce - 1] ?? null
}
