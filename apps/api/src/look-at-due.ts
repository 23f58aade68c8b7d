import type { DueItem, DueKind } from '@meridian/db/repositories'
import { lookAtAbsence } from './features/absences/follow-absence.ts'
import { resowAbsences } from './features/absences/resow-absences.ts'
import { lookAtAlert } from './features/alerts/look-at-alert.ts'
import { resowAlerts } from './features/alerts/resow-alerts.ts'
import { lookAtAnswerDraft } from './features/assessments/look-at-answer-draft.ts'
import { resowAnswerDrafts } from './features/assessments/resow-answer-drafts.ts'
import { lookAtContact } from './features/calls/look-at-contact.ts'
import { resowContacts } from './features/calls/resow-contacts.ts'
import { lookAtDigest } from './features/deliveries/look-at-digest.ts'
import { resowDeliveries } from './features/deliveries/resow-deliveries.ts'
import { resowDigests } from './features/deliveries/resow-digests.ts'
import { lookAtReassessment } from './features/reassessments/look-at-reassessment.ts'
import { resowReassessments } from './features/reassessments/resow-reassessments.ts'
import type { Resow } from './resow.ts'
import type { UseCaseContext } from './use-case.ts'

/** What the worker does about one kind of due things. */
interface DueWork {
  /** Does what is due about a thing; null for what goes outside and has a loop of its own. */
  readonly look: ((ctx: UseCaseContext, ref: string) => Promise<unknown>) | null
  /** Re-creates what is missing: `ops.due` is a hint, the domain's rows are the truth. */
  readonly resow: Resow
}

/** Every kind, closed: a new one does not compile without both. */
export const dueWork: Readonly<Record<DueKind, DueWork>> = {
  reassessment: {
    look: (ctx, reassessmentId) => lookAtReassessment(ctx, { reassessmentId }),
    resow: resowReassessments,
  },
  alert: { look: (ctx, alertId) => lookAtAlert(ctx, { alertId }), resow: resowAlerts },
  digest: { look: (ctx, userId) => lookAtDigest(ctx, { userId }), resow: resowDigests },
  absence: { look: (ctx, absenceId) => lookAtAbsence(ctx, { absenceId }), resow: resowAbsences },
  contact: { look: (ctx, patientId) => lookAtContact(ctx, { patientId }), resow: resowContacts },
  answer_draft: {
    look: (ctx, draftId) => lookAtAnswerDraft(ctx, { draftId }),
    resow: resowAnswerDrafts,
  },
  delivery: { look: null, resow: resowDeliveries },
}

/** Does what is due about a thing whose moment has come. */
export async function lookAtDue(ctx: UseCaseContext, { kind, ref }: DueItem): Promise<void> {
  await dueWork[kind].look?.(ctx, ref)
}
