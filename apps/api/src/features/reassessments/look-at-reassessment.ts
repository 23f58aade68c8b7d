import { findEpisode, findReassessmentForUpdate } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import { getSlotState } from '@meridian/domain/reassessment'
import { getSchedule, recordOf } from '../../care/episode-schedule.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { syncScheduleOf } from './sync-schedule.ts'

/**
 * The worker's look at a reassessment whose status changed with the date: the patient's schedule is
 * brought in step and, by reaction, the alerts are reviewed.
 */
export async function lookAtReassessment(
  ctx: UseCaseContext,
  { reassessmentId }: { reassessmentId: string },
): Promise<{ patientId: string }> {
  const { organizationId } = ctx.actor
  const row = await findReassessmentForUpdate(ctx.tx, { organizationId, reassessmentId })
  if (!row) throw new NotFound('reassessment')
  const { patientId } = row
  await syncScheduleOf(ctx, patientId)
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  const { slots } = episode ? await getSchedule(ctx, episode) : { slots: [] }
  const scheduled = slots.find((entry) => entry.row?.id === reassessmentId)
  if (scheduled) {
    const { status } = getSlotState(scheduled.slot, recordOf(scheduled.row), ctx.today)
    ctx.recordEvent({
      kind: 'reassessment.status_changed',
      patientId,
      subjectId: reassessmentId,
      payload: { slot: row.slot, status },
    })
  }
  return { patientId }
}
