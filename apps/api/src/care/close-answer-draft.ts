import {
  type AnswerDraft,
  deleteAnswerDraft,
  findAnswerDraft,
  writeDue,
} from '@meridian/db/repositories'
import { getMember, type UseCaseContext } from '../use-case.ts'

/** Takes the actor's own draft of answers away, and what was due about it; undefined when there is none. */
export async function closeAnswerDraft(
  ctx: UseCaseContext,
  draftId: string | undefined,
): Promise<AnswerDraft | undefined> {
  if (draftId === undefined) return undefined
  const { organizationId, userId } = getMember(ctx)
  const draft = await findAnswerDraft(ctx.tx, { organizationId, userId, draftId })
  if (!draft) return undefined
  await deleteAnswerDraft(ctx.tx, { organizationId, userId, draftId })
  await writeDue(ctx.tx, { organizationId, kind: 'answer_draft', ref: draftId }, null)
  return draft
}
