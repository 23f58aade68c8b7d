import { revokePendingFor, revokePendingInvitation } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import type { InvitationRefInput } from '@meridian/domain/accounts'
import type { UseCaseContext } from '../../use-case.ts'
import { assertAdministrator } from './assert-administrator.ts'

/** Makes an invitation's link useless. NotFound when it was used, revoked or has run out. */
export async function revokeInvitation(
  ctx: UseCaseContext,
  { invitationId }: InvitationRefInput,
): Promise<Record<never, never>> {
  await assertAdministrator(ctx)
  const key = { organizationId: ctx.actor.organizationId, invitationId }
  if (!(await revokePendingInvitation(ctx.tx, key, ctx.now))) throw new NotFound('invitation')
  ctx.recordEvent({ kind: 'invitation.revoked', subjectId: invitationId, payload: {} })
  return {}
}

/** Revokes whatever is still pending for an e-mail address. */
export async function revokeInvitationsFor(ctx: UseCaseContext, email: string): Promise<void> {
  const pending = { email, now: ctx.now }
  const revoked = await revokePendingFor(ctx.tx, ctx.actor.organizationId, pending)
  for (const subjectId of revoked) {
    ctx.recordEvent({ kind: 'invitation.revoked', subjectId, payload: {} })
  }
}
