import { findActiveMemberByEmail, writeInvitation } from '@meridian/db/repositories'
import { Invalid } from '@meridian/domain'
import type { InviteMemberInput } from '@meridian/domain/accounts'
import { getMember, inMinutes, type Verb } from '../../use-case.ts'
import { assertAdministrator } from './assert-administrator.ts'
import { revokeInvitationsFor } from './revoke-invitation.ts'

/** How long an invitation can be accepted. */
export const invitationDays = 7

/** The invitation to be made and the hash of its link. Neither is part of the call, so a repeated call brings others. */
export interface NewInvitation {
  readonly invitationId: string
  readonly tokenHash: string
}

/** What a repeated call is told: never the link. */
export interface InvitationMade {
  readonly invitationId: string
  readonly mailed: boolean
  readonly mailError: string | null
}

/**
 * The verb that invites somebody by e-mail for seven days; an invitation still pending for the address
 * is replaced. Invalid `{ email: 'already_member' }` when the person works here.
 */
export function inviteMember(offer: NewInvitation): Verb<InviteMemberInput, InvitationMade> {
  return async (ctx, { email, roles }) => {
    await assertAdministrator(ctx)
    const { organizationId } = ctx.actor
    const { userId } = getMember(ctx)
    if (await findActiveMemberByEmail(ctx.tx, organizationId, email)) {
      throw new Invalid({ email: 'already_member' })
    }
    await revokeInvitationsFor(ctx, email)
    await writeInvitation(ctx.tx, {
      organizationId,
      id: offer.invitationId,
      tokenHash: offer.tokenHash,
      email,
      roles,
      invitedBy: userId,
      createdAt: ctx.now,
      expiresAt: inMinutes(ctx, invitationDays * 24 * 60),
    })
    const subjectId = offer.invitationId
    ctx.recordEvent({ kind: 'member.invited', subjectId, payload: { roles } })
    return { invitationId: offer.invitationId, mailed: false, mailError: null }
  }
}
