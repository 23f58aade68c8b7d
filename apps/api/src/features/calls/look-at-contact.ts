import { findPatient } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import { findContact, getSilenceDate } from '../../care/contact.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { dateSilence } from './date-silence.ts'

/** The worker's look at a patient whose silence should have reached its figure: the alert follows by reaction. */
export async function lookAtContact(
  ctx: UseCaseContext,
  { patientId }: { patientId: string },
): Promise<void> {
  const { organizationId } = ctx.actor
  if (!(await findPatient(ctx.tx, { organizationId, patientId }))) throw new NotFound('patient')
  const contact = await findContact(ctx, patientId)
  if (!contact?.isActive || getSilenceDate(contact) > ctx.today) {
    return dateSilence(ctx, patientId)
  }
  ctx.recordEvent({ kind: 'contact.lapsed', patientId, payload: {} })
}
