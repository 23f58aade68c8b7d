import { amendPatient, findPatientForUpdate } from '@meridian/db/repositories'
import { Invalid, NotFound } from '@meridian/domain'
import type { CorrectPatientInput } from '@meridian/domain/patients'
import { assertMayFor } from '../../access.ts'
import { assertFresh, type UseCaseContext } from '../../use-case.ts'
import { assertRecordNumberFree, ownDataOf, patientWords } from './register-patient.ts'

/** Corrects who the patient is and how to reach them; the audit says which fields changed. */
export async function correctPatient(
  ctx: UseCaseContext,
  input: CorrectPatientInput,
): Promise<{ version: number }> {
  const { patientId } = input
  await assertMayFor(ctx, 'patient.correct', patientId)
  const key = { organizationId: ctx.actor.organizationId, patientId }
  const patient = await findPatientForUpdate(ctx.tx, key)
  if (!patient) throw new NotFound('patient')
  assertFresh(patient.version, input.version)
  if (input.birthDate > ctx.today) throw new Invalid({ birthDate: 'date_in_future' })
  await assertRecordNumberFree(ctx, input.recordNumber, patientId)
  const data = ownDataOf(input)
  const fields = (Object.keys(data) as (keyof typeof data)[]).filter(
    (field) => field !== 'foldedName' && data[field] !== patient[field],
  )
  if (fields.length === 0) return { version: patient.version }
  const version = patient.version + 1
  await amendPatient(ctx.tx, key, { change: { ...data, version }, words: patientWords(input) })
  ctx.recordEvent({
    kind: 'patient.corrected',
    patientId,
    subjectId: patientId,
    payload: { fields },
  })
  return { version }
}
