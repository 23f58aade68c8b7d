import { writeFact } from '@meridian/db/repositories'
import type { PinFactInput } from '@meridian/domain/patients'
import { assertMayFor } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/** Pins a standing fact, such as an allergy, to the patient's header until somebody ends it. */
export async function pinFact(
  ctx: UseCaseContext,
  input: PinFactInput,
): Promise<{ factId: string }> {
  await assertMayFor(ctx, 'record.write', input.patientId)
  return pinOne(ctx, input)
}

/** As {@link pinFact}, for whoever may already change the record. */
export async function pinOne(
  ctx: UseCaseContext,
  { patientId, kind, detail }: Omit<PinFactInput, 'idempotencyKey'>,
): Promise<{ factId: string }> {
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
