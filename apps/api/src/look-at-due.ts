import type { DueItem } from '@meridian/db/repositories'
import { lookAtAlert } from './features/alerts/look-at-alert.ts'
import { lookAtAnswerDraft } from './features/assessments/look-at-answer-draft.ts'
import { lookAtReassessment } from './features/reassessments/look-at-reassessment.ts'
import type { UseCaseContext } from './use-case.ts'

/** What is looked at within the clinic; a delivery goes outside and has a loop of its own. */
export const lookedAt = ['reassessment', 'alert', 'answer_draft'] as const

/** Does what is due about a thing whose moment has come. */
export async function lookAtDue(ctx: UseCaseContext, { kind, ref }: DueItem): Promise<void> {
  if (kind === 'alert') await lookAtAlert(ctx, { alertId: ref })
  else if (kind === 'answer_draft') await lookAtAnswerDraft(ctx, { draftId: ref })
  else await lookAtReassessment(ctx, { reassessmentId: ref })
}
