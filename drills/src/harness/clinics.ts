import { createAuth } from '@meridian/auth'
import { type Clinic, planClinic } from '@meridian/bench/clinics/clinic'
import { writeClinic } from '@meridian/bench/clinics/write-clinic'
import { connect } from '@meridian/db'
import postgres from 'postgres'
import type { DrillInstallation } from './installation.ts'

/** Somebody who is signed in, with a patient they may write to. */
export interface Person {
  readonly organizationId: string
  readonly userId: string
  readonly patientId: string
  /** Opens nothing on another installation. */
  readonly token: string
}

/** Fills an installation with clinics of four members each, through the application's own role. */
export async function makeClinics(
  { urls }: Pick<DrillInstallation, 'urls'>,
  { clinics, patients }: { clinics: number; patients: number },
): Promise<Clinic[]> {
  const app = postgres(urls.app, { max: 1, onnotice: () => {} })
  const made = Array.from({ length: clinics }, () => planClinic(patients))
  for (const clinic of made) {
    await app.begin(async (tx) => {
      await tx.unsafe(`set local app.organization_id = '${clinic.organizationId}'`)
      await writeClinic(tx, clinic)
    })
  }
  await app.end()
  return made
}

/** Opens so many sessions, spread over clinics and their clinicians, each with a patient of its own. */
export async function openSessions(
  { urls }: Pick<DrillInstallation, 'urls'>,
  clinics: readonly Clinic[],
  count: number,
): Promise<Person[]> {
  const client = connect(urls.auth, { name: 'drill sessions', max: 2 })
  const auth = createAuth({ client })
  const opening = Array.from({ length: count }, async (_, n): Promise<Person> => {
    const clinic = clinics[n % clinics.length]
    const nth = Math.floor(n / clinics.length)
    const userId = clinic?.members[nth % 3]
    const patientId = clinic?.patients[nth % clinic.patients.length]
    if (!clinic || !userId || !patientId) throw new Error('There is no clinic to sign in to')
    const { organizationId } = clinic
    const { token } = await auth.openSession({ userId, organizationId, device: 'Drill' })
    return { organizationId, userId, patientId, token }
  })
  const people = await Promise.all(opening)
  await client.end()
  return people
}
