import { findPatient } from '@meridian/db/repositories'
import { dateAt, type Instant, Invalid, NotFound } from '@meridian/domain'
import type { SignNoteInput } from '@meridian/domain/notes'
import type { UseCaseContext } from '../../use-case.ts'

/** When what the note tells happened: now, unless said; never in the future, never before birth. */
export async function getOccurrence(
  ctx: UseCaseContext,
  { occurredAt, patientId }: Pick<SignNoteInput, 'occurredAt' | 'patientId'>,
): Promise<Instant> {
  if (occurredAt === null) return ctx.now
  if (occurredAt > ctx.now) throw new Invalid({ occurredAt: 'time_in_future' })
  const { organizationId } = ctx.actor
  const patient = await findPatient(ctx.tx, { organizationId, patientId })
  if (!patient) throw new NotFound('patient')
  if (dateAt(occurredAt, ctx.clinic.timeZone) < patient.birthDate) {
    throw new Invalid({ occurredAt: 'date_before_birth' })
  }
  return occurredAt
}
