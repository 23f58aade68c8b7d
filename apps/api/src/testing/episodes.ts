import type { CalendarDate, PatientId } from '@meridian/domain'
import { completeAssessment } from '../features/episodes/complete-assessment.ts'
import { registerPatient } from '../features/patients/register-patient.ts'
import { as, type Bench, type TestClinic } from './bench.ts'
import { newKey } from './members.ts'

/** Registers a patient whom the clinic's physician coordinates. */
export async function buildReferred(
  bench: Bench,
  clinic: TestClinic,
  on: CalendarDate,
): Promise<PatientId> {
  const { patientId } = await as(bench, clinic.acupuncturist, {
    verb: registerPatient,
    input: {
      idempotencyKey: newKey(),
      name: 'Ana Example',
      birthDate: '1970-05-01',
      sex: 'female',
      recordNumber: null,
      phone: null,
      email: null,
      language: 'en',
      nextOfKin: null,
      sharingConsentOn: null,
      referredOn: on,
      confirmedDuplicate: true,
    },
  })
  return patientId as PatientId
}

/** As {@link buildReferred}, with day 0 on the same day; the episode's version is 2. */
export async function buildAssessed(
  bench: Bench,
  clinic: TestClinic,
  on: CalendarDate,
): Promise<PatientId> {
  const patientId = await buildReferred(bench, clinic, on)
  await as(bench, clinic.acupuncturist, {
    verb: completeAssessment,
    input: { idempotencyKey: newKey(), patientId, version: 1, on, regions: ['lumbar'] },
  })
  return patientId
}
