import { endFactRow } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import type { EndFactInput } from '@meridian/domain/patients'
import { assertMayFor } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/** Takes a fact that no longer holds out of the header; the timeline keeps both its beginning and its end. */
export async function endFact(
  ctx: UseCaseContext,
  { patientId, factId }: EndFactInput,
): Promise<Record<never, never>> {
  await assertMayFor(ctx, 'record.write', patientId)
  const ended = await endFactRow(
    ctx.tx,
    { organizationId: ctx.actor.organizationId, patientId, factId },
    { endedBy: getMember(ctx).userId, endedAt: ctx.now },
  )
  if (!ended) throw new NotFound('fact')
  ctx.recordEvent({
    kind: 'fact.ended',
    patientId,
    subjectId: factId,
    payload: ended,
  })
  return {}
}
