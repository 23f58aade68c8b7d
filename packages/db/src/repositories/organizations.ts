import { eq } from 'drizzle-orm'
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

/** Writes a new clinic and the head of its audit chain. */
export async function writeClinic(tx: Tx, clinic: typeof organization.$inferInsert): Promise<void> {
  await tx.insert(organization).values(clinic)
  await tx
    .insert(eventCounter)
    .values({ organizationId: clinic.organizationId, seq: 0, head: chainStart })
}
