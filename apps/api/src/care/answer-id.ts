import type { AnswerDraft, SavedForm } from '@meridian/db/repositories'
import type { AnswerSource, InstrumentId } from '@meridian/domain/instruments'
import type { UseCaseContext } from '../use-case.ts'
import { openDraftContent } from './draft-content.ts'

/** A form, saved or not, as far as its answer about self-harm goes. */
export interface AnsweredForm {
  readonly instrument: string
  readonly source: AnswerSource
  readonly answers: Readonly<Record<string, unknown>>
}

/** The answer to question 9 of a PHQ-9 if it is above 0, else null (reference §1.9). */
export function findSelfHarmAnswer(form: AnsweredForm | undefined | null): number | null {
  if (form?.instrument !== 'phq9' || form.source !== 'items') return null
  const answer = form.answers['9']
  return typeof answer === 'number' && answer > 0 ? answer : null
}

/**
 * By which id the alert rules know the answer about self-harm of a form: that of the draft or of the form
 * gone on with, while the answer is the same, so that it is told once; null for an answer of its own.
 */
export function findAnswerId(
  ctx: UseCaseContext,
  form: AnsweredForm & { readonly instrument: InstrumentId },
  before: { readonly draft: AnswerDraft | undefined; readonly continued: SavedForm | null },
): string | null {
  const answer = findSelfHarmAnswer(form)
  if (answer === null) return null
  const { draft, continued } = before
  if (draft?.answerId && findSelfHarmAnswer(findPhq9(ctx, draft)) === answer) return draft.answerId
  return continued && findSelfHarmAnswer(continued) === answer
    ? (continued.answerId ?? continued.id)
    : null
}

/** The PHQ-9 of a draft, or undefined. */
export function findPhq9(ctx: UseCaseContext, draft: Pick<AnswerDraft, 'sealedContent'>) {
  return openDraftContent(ctx, draft).forms.find(({ instrument }) => instrument === 'phq9')
}
