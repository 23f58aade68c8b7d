import { eq, sql } from 'drizzle-orm'
import { chainStart } from '../events/chain.ts'
import { eventCounter, organization } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export type Clinic = typeof organization.$inferSelect

/** The clinic of this transaction, or undefined when it does not exist. */
export async function findClinic(tx: Tx, organizationId: string): Promise<Clinic | undefined> {
  const [row] = await tx
    .select()
    .from(organization)
    .where(eq(organization.organizationId, organizationId))
  return row
}

/**
 * The clinic as it is once every other administrative change under way has ended; the next one waits
 * for this transaction. Clinical work does not wait.
 */
export async function lockClinic(tx: Tx, organizationId: string): Promise<Clinic | undefined> {
  const [row] = await tx
    .select()
    .from(organization)
    .where(eq(organization.organizationId, organizationId))
    .for('no key update')
  return row
}

/** Writes a new clinic and the head of its audit chain. */
export async function writeClinic(tx: Tx, clinic: typeof organization.$inferInsert): Promise<void> {
  await tx.insert(organization).values(clinic)
  await tx
    .insert(eventCounter)
    .values({ organizationId: clinic.organizationId, seq: 0, head: chainStart })
}

/** What an admin decides about the clinic. */
export type ClinicSettings = Pick<
  Clinic,
  'name' | 'timeZone' | 'workingWeek' | 'holidays' | 'onCallUserId' | 'wholeClinicTeam'
>

/** Changes what is given of the clinic's settings and returns the new version. */
export async function amendClinic(
  tx: Tx,
  organizationId: string,
  changes: Partial<ClinicSettings>,
): Promise<number> {
  const [row] = await tx
    .update(organization)
    .set({ ...changes, version: sql`${organization.version} + 1` })
    .where(eq(organization.organizationId, organizationId))
    .returning({ version: organization.version })
  if (!row) throw new Error('The clinic to change is not there')
  return row.version
}

/** Writes that the demo clinic is whole, and the day it was made for. */
export async function amendDemoAnchor(
  tx: Tx,
  organizationId: string,
  demoAnchoredOn: string,
): Promise<void> {
  await tx
    .update(organization)
    .set({ demoAnchoredOn })
    .where(eq(organization.organizationId, organizationId))
}
