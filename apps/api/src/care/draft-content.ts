import type { AnswerDraft } from '@meridian/db/repositories'
import type { SaveAnswerDraftInput } from '@meridian/domain/episodes'
import type { UseCaseContext } from '../use-case.ts'

/** What a draft of answers holds beside where it belongs. */
export type DraftContent = Pick<SaveAnswerDraftInput, 'on' | 'forms'>

/** Opens a sealed draft of answers. */
export function openDraftContent(
  ctx: UseCaseContext,
  { sealedContent }: Pick<AnswerDraft, 'sealedContent'>,
): DraftContent {
  return JSON.parse(ctx.sealer.open(sealedContent)) as DraftContent
}
