import { and, asc, eq } from 'drizzle-orm'
import { membership } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export type Membership = typeof membership.$inferSelect

/** Adds a person to the organization. */
export async function writeMembership(tx: Tx, row: typeof membership.$inferInsert): Promise<void> {
  await tx.insert(membership).values(row)
}

/** The membership, or undefined when the person has none here. */
export async function findMembership(
  tx: Tx,
  { organizationId, userId }: { organizationId: string; userId: string },
): Promise<Membership | undefined> {
  const [row] = await tx
    .select()
    .from(membership)
    .where(and(eq(membership.organizationId, organizationId), eq(membership.userId, userId)))
  return row
}

/** Everybody who may work here now, by name. */
export function listActiveMembers(tx: Tx, organizationId: string): Promise<Membership[]> {
  return tx
    .select()
    .from(membership)
    .where(and(eq(membership.organizationId, organizationId), eq(membership.status, 'active')))
    .orderBy(asc(membership.displayName), asc(membership.userId))
}
