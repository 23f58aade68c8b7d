import { type DueKind, isParked, writeDue } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import type { ParkedRefInput } from '@meridian/domain/accounts'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Has work tried again that was set aside after failing too often. */
export async function resumeWork(
  ctx: UseCaseContext,
  { kind, ref }: ParkedRefInput,
): Promise<{ ref: string }> {
  assertMay(ctx, 'deliveries.manage')
  const key = { organizationId: ctx.actor.organizationId, kind: kind as DueKind, ref }
  if (!(await isParked(ctx.tx, key))) throw new NotFound('work')
  await writeDue(ctx.tx, key, ctx.now)
  ctx.recordEvent({ kind: 'work.resumed', subjectId: ref, payload: { kind } })
  return { ref }
}
