import { eq } from 'drizzle-orm'
import { organization } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import { together } from '../together.ts'
import type { Clinic } from './organizations.ts'
import { type PatientKey, selectStanding, standingFrom } from './patients.ts'

const names = ['organizationId', 'patientId', 'userId'] as const
type Values = Readonly<Record<(typeof names)[number], string>>

/** The clinic and how a person stands towards a patient, in one statement: what most calls begin with. */
export async function findClinicAndStanding(
  tx: Tx,
  values: PatientKey & { readonly userId: string | null },
): Promise<{ clinic: Clinic | undefined; found: ReturnType<typeof standingFrom> }> {
  built ??= build(tx)
  const { clinics, standings } = await built.ask(tx, values)
  return { clinic: clinics[0], found: standingFrom(standings) }
}

let built: ReturnType<typeof build> | undefined

function build(tx: Tx) {
  return together(names, ({ organizationId, patientId, userId }: Values) => ({
    clinics: tx.select().from(organization).where(eq(organization.organizationId, organizationId)),
    standings: selectStanding(tx, { organizationId, patientId, userId }),
  }))
}
