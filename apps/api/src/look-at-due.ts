import type { DueItem } from '@meridian/db/repositories'
import { lookAtAlert } from './features/alerts/look-at-alert.ts'
import { lookAtContact } from './features/calls/look-at-contact.ts'
import { lookAtReassessment } from './features/reassessments/look-at-reassessment.ts'
import type { UseCaseContext } from './use-case.ts'

/** What is looked at within the clinic; a delivery goes outside and has a loop of its own. */
export const lookedAt = ['reassessment', 'alert', 'contact'] as const

/** Does what is due about a thing whose moment has come. */
export async function lookAtDue(ctx: UseCaseContext, { kind, ref }: DueItem): Promise<void> {
  if (kind === 'alert') await lookAtAlert(ctx, { alertId: ref })
  else if (kind === 'contact') await lookAtContact(ctx, { patientId: ref })
  else await lookAtReassessment(ctx, { reassessmentId: ref })
}
