import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { invitation, membership } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export type Invitation = typeof invitation.$inferSelect

/** One invitation of one organization. */
export interface InvitationKey {
  readonly organizationId: string
  readonly invitationId: string
}

/** Keeps an invitation; of its link only the hash. */
export async function writeInvitation(tx: Tx, row: typeof invitation.$inferInsert): Promise<void> {
  await tx.insert(invitation).values(row)
}

/** The invitations that can still be accepted at a moment, the oldest first, with who sent them. */
export function listPendingInvitations(tx: Tx, organizationId: string, now: string) {
  return tx
    .select({
      invitationId: invitation.id,
      email: invitation.email,
      roles: invitation.roles,
      invitedByName: membership.displayName,
      createdAt: invitation.createdAt,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .innerJoin(
      membership,
      and(
        eq(membership.organizationId, invitation.organizationId),
        eq(membership.userId, invitation.invitedBy),
      ),
    )
    .where(and(eq(invitation.organizationId, organizationId), isPending(now)))
    .orderBy(asc(invitation.createdAt), asc(invitation.id))
}

/** Revokes an invitation that is still pending. False when there is none by this id. */
export async function revokePendingInvitation(
  tx: Tx,
  { organizationId, invitationId }: InvitationKey,
  now: string,
): Promise<boolean> {
  const rows = await tx
    .update(invitation)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitation.organizationId, organizationId),
        eq(invitation.id, invitationId),
        isPending(now),
      ),
    )
    .returning({ id: invitation.id })
  return rows.length > 0
}

/** Revokes what is pending for an e-mail address and returns the ids. */
export async function revokePendingFor(
  tx: Tx,
  organizationId: string,
  { email, now }: { email: string; now: string },
): Promise<string[]> {
  const rows = await tx
    .update(invitation)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitation.organizationId, organizationId),
        eq(invitation.email, email),
        isPending(now),
      ),
    )
    .returning({ id: invitation.id })
  return rows.map(({ id }) => id)
}

/** Uses a pending invitation up. Undefined for everybody but the first. */
export async function acceptPendingInvitation(
  tx: Tx,
  { organizationId, invitationId }: InvitationKey,
  now: string,
): Promise<Invitation | undefined> {
  const [row] = await tx
    .update(invitation)
    .set({ acceptedAt: now })
    .where(
      and(
        eq(invitation.organizationId, organizationId),
        eq(invitation.id, invitationId),
        isPending(now),
      ),
    )
    .returning()
  return row
}

function isPending(now: string) {
  return and(
    isNull(invitation.acceptedAt),
    isNull(invitation.revokedAt),
    gt(invitation.expiresAt, now),
  )
}
