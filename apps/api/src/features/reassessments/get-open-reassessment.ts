import { findReassessmentForUpdate, type Reassessment } from '@meridian/db/repositories'
import { Conflict, NotFound } from '@meridian/domain'
import { assertMayFor } from '../../access.ts'
import { assertFresh, type UseCaseContext } from '../../use-case.ts'

/** The reassessment, locked, when the actor may write in the record and nothing was decided about it yet. */
export async function getOpenReassessment(
  ctx: UseCaseContext,
  { reassessmentId, version }: { reassessmentId: string; version: number },
): Promise<Reassessment> {
  const row = await findReassessmentForUpdate(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    reassessmentId,
  })
  if (!row) throw new NotFound('reassessment')
  await assertMayFor(ctx, 'record.write', row.patientId)
  if (row.outcome !== null) throw new Conflict(`reassessment_${row.outcome}`)
  assertFresh(row.version, version)
  return row
}
