import type { DueItem } from '@meridian/db/repositories'
import { lookAtAbsence } from './features/absences/follow-absence.ts'
import { lookAtAlert } from './features/alerts/look-at-alert.ts'
import { lookAtReassessment } from './features/reassessments/look-at-reassessment.ts'
import type { UseCaseContext } from './use-case.ts'

/** What is looked at within the clinic; a delivery goes outside and has a loop of its own. */
export const lookedAt = ['reassessment', 'alert', 'absence'] as const

/** Does what is due about a thing whose moment has come. */
export async function lookAtDue(ctx: UseCaseContext, { kind, ref }: DueItem): Promise<void> {
  if (kind === 'alert') await lookAtAlert(ctx, { alertId: ref })
  else if (kind === 'absence') await lookAtAbsence(ctx, { absenceId: ref })
  else await lookAtReassessment(ctx, { reassessmentId: ref })
}
