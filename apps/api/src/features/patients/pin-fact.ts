import { writeFact } from '@meridian/db/repositories'
import type { PinFactInput } from '@meridian/domain/patients'
import { assertMayFor } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/** Pins a standing fact, such as an allergy, to the patient's header until somebody ends it. */
export async function pinFact(
  ctx: UseCaseContext,
  { patientId, kind, detail }: PinFactInput,
): Promise<{ factId: string }> {
  await assertMayFor(ctx, 'record.write', patientId)
  const factId = ctx.newId()
  await writeFact(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id: factId,
    patientId,
    kind,
    detail,
    pinnedBy: getMember(ctx).userId,
    pinnedAt: ctx.now,
  })
  ctx.recordEvent({
    kind: 'fact.pinned',
    patientId,
    subjectId: factId,
    payload: { kind, detail },
    searchText: detail,
  })
  return { factId }
}
