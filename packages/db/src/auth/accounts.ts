import type { Instant } from '@meridian/domain'
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { retrying } from '../client.ts'
import { account, membership, organization, session } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export interface NewAccount {
  readonly userId: string
  /** In lower case. */
  readonly email: string
  readonly name: string
  readonly passwordHash: string
  readonly createdAt: Instant
}

/** Writes an account. False when the address has one already that is not this very one. */
export async function insertAccount(db: Tx, row: NewAccount): Promise<boolean> {
  const values = {
    userId: row.userId,
    email: row.email,
    displayName: row.name,
    passwordHash: row.passwordHash,
    createdAt: row.createdAt,
    passwordChangedAt: row.createdAt,
  }
  await retrying(() =>
    db.insert(account).values(values).onConflictDoNothing({ target: account.email }),
  )
  const kept = await findAccountByEmail(db, row.email)
  return kept?.userId === row.userId
}

/** Who an address belongs to. */
export async function findAccountByEmail(
  db: Tx,
  email: string,
): Promise<{ userId: string; name: string } | null> {
  const [row] = await retrying(() =>
    db
      .select({ userId: account.userId, name: account.displayName })
      .from(account)
      .where(eq(account.email, email)),
  )
  return row ?? null
}

/** What signing in needs of an account. */
export interface Credentials {
  readonly userId: string
  readonly name: string
  readonly passwordHash: string
  /** The organization to act in: the one last used, else the one joined first; null without any. */
  readonly organizationId: string | null
}

/** The credentials kept for an address, in one read whether or not there is a membership. */
export async function findCredentials(db: Tx, email: string): Promise<Credentials | null> {
  const actingIn = sql<string | null>`(
    select m.organization_id from ${membership} m
    left join ${session} s on s.acting_in = m.organization_id and s.user_id = m.user_id
    where m.user_id = account.user_id and m.status = 'active'
    group by m.organization_id, m.joined_at
    order by max(s.last_active_at) desc nulls last, m.joined_at, m.organization_id
    limit 1)`
  const [row] = await retrying(() =>
    db
      .select({
        userId: account.userId,
        name: account.displayName,
        passwordHash: account.passwordHash,
        organizationId: actingIn,
      })
      .from(account)
      .where(eq(account.email, email)),
  )
  return row ?? null
}

/** The organizations a person is an active member of, by name; without `except` when one is named. */
export function listOrganizationsOf(
  db: Tx,
  userId: string,
  except?: string,
): Promise<{ id: string; name: string }[]> {
  const others = except === undefined ? undefined : ne(membership.organizationId, except)
  return retrying(() =>
    db
      .select({ id: organization.organizationId, name: organization.name })
      .from(membership)
      .innerJoin(organization, eq(organization.organizationId, membership.organizationId))
      .where(and(eq(membership.userId, userId), eq(membership.status, 'active'), others))
      .orderBy(asc(organization.name), asc(organization.organizationId)),
  )
}

/** Every organization there is: the one question that only the worker's sweep asks. */
export async function listOrganizationIds(db: Tx): Promise<string[]> {
  const rows = await retrying(() =>
    db
      .select({ id: organization.organizationId })
      .from(organization)
      .orderBy(organization.organizationId),
  )
  return rows.map(({ id }) => id)
}
