import { NotFound } from '@meridian/domain'
import { closeAnswerDraft } from '../../care/close-answer-draft.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Throws the actor's own unfinished answers away, also when they have left the care team. */
export async function discardAnswerDraft(
  ctx: UseCaseContext,
  { draftId }: { draftId: string },
): Promise<Record<never, never>> {
  if (!(await closeAnswerDraft(ctx, draftId))) throw new NotFound('draft')
  return {}
}
