import { findStandingDraft, writeDue } from '@meridian/db/repositories'
import { addMinutes, NotFound } from '@meridian/domain'
import type { UseCaseContext } from '../../use-case.ts'
import { standingMinutes } from './standing-minutes.ts'

/**
 * The worker's look at a draft in which thoughts of self-harm have been answered for ten minutes: the alert
 * rules review the patient as if it were saved.
 */
export async function lookAtAnswerDraft(
  ctx: UseCaseContext,
  { draftId }: { draftId: string },
): Promise<void> {
  const { organizationId } = ctx.actor
  const draft = await findStandingDraft(ctx.tx, { organizationId, draftId })
  if (!draft?.standingSince) throw new NotFound('draft')
  const due = { organizationId, kind: 'answer_draft', ref: draftId } as const
  const dueAt = addMinutes(draft.standingSince, standingMinutes)
  if (dueAt > ctx.now) return writeDue(ctx.tx, due, dueAt)
  await writeDue(ctx.tx, due, null)
  const { patientId } = draft
  ctx.recordEvent({ kind: 'answers.stood', patientId, subjectId: draftId, payload: {} })
}
