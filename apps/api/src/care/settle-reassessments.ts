import { amendReassessment, findEpisode, keepMissing } from '@meridian/db/repositories'
import { isMissing, settleParts } from '@meridian/domain/reassessment'
import type { UseCaseContext } from '../use-case.ts'
import { type ReadSchedule, type ReadSlot, readSchedule } from './reassessment-parts.ts'

/**
 * Brings the open reassessments of a patient in step with what was answered and excused: what is missing
 * of each is kept, and one of which nothing is missing is closed.
 */
export async function settleReassessments(ctx: UseCaseContext, patientId: string): Promise<void> {
  const { organizationId } = ctx.actor
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  if (!episode) return
  const read = await readSchedule(ctx, episode)
  for (const entry of read.entries) {
    if (entry.row.outcome === null) await settleOne(ctx, entry, read)
  }
}

async function settleOne(ctx: UseCaseContext, { slot, row, parts }: ReadSlot, read: ReadSchedule) {
  const missing = parts.filter(isMissing).map(({ instrument }) => instrument)
  if (missing.join() !== (row.missing ?? row.battery).join()) {
    await keepMissing(ctx.tx, row, missing)
  }
  const outcome = settleParts(parts)
  if (!outcome || outcome.on < slot.opensOn || outcome.on > slot.closesOn) return
  const reason = outcome.as === 'completed' ? null : reasonOf(row.id, read)
  await amendReassessment(ctx.tx, row, {
    outcome: outcome.as,
    outcomeOn: outcome.on,
    outcomeReason: reason,
    outcomeBy: ctx.actor.kind === 'member' ? ctx.actor.userId : null,
  })
  ctx.recordEvent({
    kind: 'reassessment.closed',
    patientId: row.patientId,
    subjectId: row.id,
    payload: { slot: row.slot, outcome: outcome.as, on: outcome.on, reason },
  })
}

/** Why nothing of it was answered: what was said of the part that was excused last. */
function reasonOf(id: string, { excuses }: ReadSchedule): string | null {
  return excuses.findLast(({ reassessmentId }) => reassessmentId === id)?.reason ?? null
}
