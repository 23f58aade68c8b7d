import type { Role } from '@meridian/domain/access'
import { and, eq, exists, gt, isNull, sql } from 'drizzle-orm'
import { retrying } from '../client.ts'
import { account, invitation, membership, organization, setupLink } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import { type Moment, momentOf } from './moment.ts'

/** An invitation that can still be accepted. */
export interface OpenInvitation {
  readonly organizationId: string
  readonly invitationId: string
  readonly email: string
  readonly roles: Role[]
  readonly organizationName: string
  /** The name of the member who invited. */
  readonly invitedBy: string
  /** True when the address has an account, from another organization. */
  readonly hasAccount: boolean
}

/** The invitation of a link's hash while it is neither used, revoked nor expired. */
export async function findOpenInvitation(
  db: Tx,
  tokenHash: string,
  at: Moment,
): Promise<OpenInvitation | null> {
  const [row] = await retrying(() =>
    db
      .select(invitationColumns(db))
      .from(invitation)
      .innerJoin(organization, eq(organization.organizationId, invitation.organizationId))
      .innerJoin(
        membership,
        and(
          eq(membership.organizationId, invitation.organizationId),
          eq(membership.userId, invitation.invitedBy),
        ),
      )
      .where(isOpen(tokenHash, at)),
  )
  return row ?? null
}

/** Keeps the hash of a new setup link, the only unused one from now on. */
export async function replaceSetupLink(db: Tx, tokenHash: string, at: Moment): Promise<void> {
  await retrying(() =>
    db.transaction(async (tx) => {
      // Two nodes that start at once must not leave two links behind.
      await tx.execute(sql`select pg_advisory_xact_lock(4310003)`)
      await tx.delete(setupLink).where(isNull(setupLink.usedAt))
      await tx.insert(setupLink).values({ tokenHash, createdAt: momentOf(at) })
    }),
  )
}

/** True while the setup link of this hash is unused. */
export async function isSetupLinkOpen(db: Tx, tokenHash: string): Promise<boolean> {
  const rows = await retrying(() =>
    db.select({ one: sql`1` }).from(setupLink).where(unused(tokenHash)),
  )
  return rows.length > 0
}

/** Uses up the setup link of this hash. True for exactly one of any number of callers. */
export async function spendSetupLink(db: Tx, tokenHash: string, at: Moment): Promise<boolean> {
  // Not sent again on its own: after a lost answer it could not tell its own use from another's.
  const rows = await db
    .update(setupLink)
    .set({ usedAt: momentOf(at) })
    .where(unused(tokenHash))
    .returning({ tokenHash: setupLink.tokenHash })
  return rows.length > 0
}

function invitationColumns(db: Tx) {
  const holder = db.select({ one: sql`1` }).from(account).where(eq(account.email, invitation.email))
  return {
    organizationId: invitation.organizationId,
    invitationId: invitation.id,
    email: invitation.email,
    roles: invitation.roles,
    organizationName: organization.name,
    invitedBy: membership.displayName,
    hasAccount: sql<boolean>`${exists(holder)}`,
  }
}

function isOpen(tokenHash: string, at: Moment) {
  return and(
    eq(invitation.tokenHash, tokenHash),
    isNull(invitation.acceptedAt),
    isNull(invitation.revokedAt),
    gt(invitation.expiresAt, momentOf(at)),
  )
}

function unused(tokenHash: string) {
  return and(eq(setupLink.tokenHash, tokenHash), isNull(setupLink.usedAt))
}

/** True once anybody is a member of any organization: the installation is not empty. */
export async function hasAnyMembership(db: Tx): Promise<boolean> {
  const rows = await retrying(() =>
    db.select({ userId: membership.userId }).from(membership).limit(1),
  )
  return rows.length > 0
}
