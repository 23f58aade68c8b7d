import { inTenant } from '@meridian/db'
import { listUnsettledAlerts } from '@meridian/db/repositories'
import { type PatientId, patientIdSchema } from '@meridian/domain'
import { pino } from 'pino'
import { completeAssessment } from '../features/episodes/complete-assessment.ts'
import { registerPatient } from '../features/patients/register-patient.ts'
import { assignTeamMember } from '../features/team/assign.ts'
import { tick } from '../worker-loop.ts'
import { buildAssessment } from './assessment.ts'
import { as, type Bench, type TestClinic } from './bench.ts'
import { idOf, type Member, newKey } from './members.ts'

const log = pino({ level: 'silent' })

/** A patient whom the acupuncturist coordinates, referred on a day, through the verbs themselves. */
export async function referPatient(
  bench: Bench,
  clinic: TestClinic,
  on: string,
): Promise<PatientId> {
  const input = {
    idempotencyKey: newKey(),
    name: 'Ana Example',
    birthDate: '1970-05-01',
    sex: 'female' as const,
    recordNumber: null,
    phone: '+34 600 000 001',
    email: null,
    language: 'en',
    nextOfKin: null,
    sharingConsentOn: null,
    referredOn: on,
    confirmedDuplicate: true,
  }
  const { patientId } = await as(bench, clinic.acupuncturist, { verb: registerPatient, input })
  return patientIdSchema.parse(patientId)
}

/** As {@link referPatient}, with the initial assessment complete on the same day: day 0. */
export async function assessPatient(
  bench: Bench,
  clinic: TestClinic,
  on: string,
): Promise<PatientId> {
  const patientId = await referPatient(bench, clinic, on)
  await as(bench, clinic.acupuncturist, {
    verb: completeAssessment,
    input: { idempotencyKey: newKey(), patientId, version: 1, ...buildAssessment({ on }) },
  })
  return patientId
}

/** Puts a colleague on the care team. */
export async function joinTeam(
  bench: Bench,
  clinic: TestClinic,
  of: {
    patientId: PatientId
    member: Member
    discipline: 'acupuncture' | 'psychology' | 'physiotherapy'
  },
): Promise<void> {
  const { patientId, member, discipline } = of
  const input = { patientId, userId: idOf(member), discipline, coordinator: false }
  await as(bench, clinic.acupuncturist, {
    verb: assignTeamMember,
    input: { idempotencyKey: newKey(), ...input },
  })
}

/** The patient's alerts about which somebody still has to do something. */
export function listOpenAlerts(
  { engine }: Bench,
  { organizationId }: Pick<TestClinic, 'organizationId'>,
  patientId: PatientId,
) {
  return inTenant(engine.app, { organizationId, userId: null }, (tx) =>
    listUnsettledAlerts(tx, { organizationId, patientId }),
  )
}

/** Lets the worker look until nothing is due at the bench's clock any more. */
export async function lookAll(bench: Bench): Promise<void> {
  while ((await tick(bench.engine, log)) > 0);
}
