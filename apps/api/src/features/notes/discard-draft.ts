import { deleteDraft } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import type { UseCaseContext } from '../../use-case.ts'
import { draftKeyOf } from './draft-row.ts'

/** Throws the actor's own draft away, also when they have left the care team. */
export async function discardDraft(
  ctx: UseCaseContext,
  { draftId }: { draftId: string },
): Promise<Record<never, never>> {
  if (!(await deleteDraft(ctx.tx, draftKeyOf(ctx, draftId)))) throw new NotFound('draft')
  return {}
}
