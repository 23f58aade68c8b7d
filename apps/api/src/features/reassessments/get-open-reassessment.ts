import {
  findReassessmentForUpdate,
  lockEpisodeOf,
  type Reassessment,
} from '@meridian/db/repositories'
import { Conflict, NotFound } from '@meridian/domain'
import { assertMayFor } from '../../access.ts'
import { assertFresh, type UseCaseContext } from '../../use-case.ts'

/**
 * The reassessment, locked after its episode, when the actor may write in the record and nothing was
 * decided about it yet. Whoever records a part waits for whoever records another, so that the last of
 * them sees that nothing is missing any more.
 */
export async function getOpenReassessment(
  ctx: UseCaseContext,
  { reassessmentId, version }: { reassessmentId: string; version: number },
): Promise<Reassessment> {
  const key = { organizationId: ctx.actor.organizationId, reassessmentId }
  await lockEpisodeOf(ctx.tx, key)
  const row = await findReassessmentForUpdate(ctx.tx, key)
  if (!row) throw new NotFound('reassessment')
  await assertMayFor(ctx, 'record.write', row.patientId)
  if (row.outcome !== null) throw new Conflict(`reassessment_${row.outcome}`)
  assertFresh(row.version, version)
  return row
}

/** Throws unless the window is open today. */
export function assertOpenToday(ctx: UseCaseContext, row: Reassessment): void {
  if (ctx.today < row.opensOn) throw new Conflict('reassessment_not_open')
  if (ctx.today > row.closesOn) throw new Conflict('reassessment_missed')
}
