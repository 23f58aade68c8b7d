import type { Role } from '@meridian/domain/access'
import { and, arrayContains, asc, count, eq, isNull, max, sql } from 'drizzle-orm'
import { auditEvent, careTeam, membership, session } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export type Membership = typeof membership.$inferSelect

/** One person in one organization. */
export interface MemberKey {
  readonly organizationId: string
  readonly userId: string
}

/** Adds a person to the organization. */
export async function writeMembership(tx: Tx, row: typeof membership.$inferInsert): Promise<void> {
  await tx.insert(membership).values(row)
}

/** The membership, or undefined when the person has none here. */
export async function findMembership(tx: Tx, key: MemberKey): Promise<Membership | undefined> {
  const [row] = await tx.select().from(membership).where(of(key))
  return row
}

/** As {@link findMembership}, locked until the transaction ends. */
export async function findMembershipForUpdate(
  tx: Tx,
  key: MemberKey,
): Promise<Membership | undefined> {
  const [row] = await tx.select().from(membership).where(of(key)).for('no key update')
  return row
}

/** Changes what is given of a membership and returns its new version. */
export async function amendMembership(
  tx: Tx,
  key: MemberKey,
  changes: {
    readonly roles?: Role[]
    readonly status?: Membership['status']
    readonly deactivatedAt?: string | null
    readonly email?: string
  },
): Promise<number> {
  const [row] = await tx
    .update(membership)
    .set({ ...changes, version: sql`${membership.version} + 1` })
    .where(of(key))
    .returning({ version: membership.version })
  if (!row) throw new Error('The membership to change is not there')
  return row.version
}

/** Everybody who may work here now, by name. */
export function listActiveMembers(tx: Tx, organizationId: string): Promise<Membership[]> {
  return tx
    .select()
    .from(membership)
    .where(and(eq(membership.organizationId, organizationId), eq(membership.status, 'active')))
    .orderBy(asc(membership.displayName), asc(membership.userId))
}

/** Everybody who works or worked here, by name. */
export function listMemberships(tx: Tx, organizationId: string): Promise<Membership[]> {
  return tx
    .select()
    .from(membership)
    .where(eq(membership.organizationId, organizationId))
    .orderBy(asc(membership.displayName), asc(membership.userId))
}

/** The people who administer the organization now. */
export async function listActiveAdmins(tx: Tx, organizationId: string): Promise<string[]> {
  const rows = await tx
    .select({ userId: membership.userId })
    .from(membership)
    .where(
      and(
        eq(membership.organizationId, organizationId),
        eq(membership.status, 'active'),
        arrayContains(membership.roles, ['admin']),
      ),
    )
  return rows.map(({ userId }) => userId)
}

/** The active member with an e-mail address, or undefined. */
export async function findActiveMemberByEmail(
  tx: Tx,
  organizationId: string,
  email: string,
): Promise<Membership | undefined> {
  const [row] = await tx
    .select()
    .from(membership)
    .where(
      and(
        eq(membership.organizationId, organizationId),
        eq(membership.email, email),
        eq(membership.status, 'active'),
      ),
    )
  return row
}

/** How many patients' care teams each person is on now; those on none are left out. */
export async function countPatientsOfMembers(
  tx: Tx,
  organizationId: string,
): Promise<Map<string, number>> {
  const rows = await tx
    .select({ userId: careTeam.userId, patients: count() })
    .from(careTeam)
    .where(and(eq(careTeam.organizationId, organizationId), isNull(careTeam.endedAt)))
    .groupBy(careTeam.userId)
  return new Map(rows.map(({ userId, patients }) => [userId, patients]))
}

/** When each person last used a session that is still kept here; those without one are left out. */
export function listLastUses(tx: Tx, organizationId: string): Promise<Map<string, string>> {
  const rows = tx
    .select({ userId: session.userId, at: max(session.lastActiveAt) })
    .from(session)
    .where(eq(session.actingIn, organizationId))
    .groupBy(session.userId)
  return rows.then(byPerson)
}

/** When each person last signed in here; those who never did are left out. */
export function listLastSignIns(tx: Tx, organizationId: string): Promise<Map<string, string>> {
  const rows = tx
    .select({ userId: auditEvent.actorId, at: max(auditEvent.at) })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.organizationId, organizationId),
        // As text, so that the index of sign-ins fits whichever way the statement is prepared.
        sql`${auditEvent.kind} = 'session.started'`,
      ),
    )
    .groupBy(auditEvent.actorId)
  return rows.then(byPerson)
}

function byPerson(rows: { userId: string | null; at: string | null }[]): Map<string, string> {
  return new Map(rows.flatMap(({ userId, at }) => (userId && at ? [[userId, at]] : [])))
}

/** Ends every session of the person that acts in the organization. */
export async function endSessionsIn(tx: Tx, { organizationId, userId }: MemberKey): Promise<void> {
  await tx
    .delete(session)
    .where(and(eq(session.actingIn, organizationId), eq(session.userId, userId)))
}

function of({ organizationId, userId }: MemberKey) {
  return and(eq(membership.organizationId, organizationId), eq(membership.userId, userId))
}
