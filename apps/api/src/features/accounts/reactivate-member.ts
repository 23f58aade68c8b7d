import { amendMembership, endSessionsIn } from '@meridian/db/repositories'
import type { MemberRefInput } from '@meridian/domain/accounts'
import type { UseCaseContext } from '../../use-case.ts'
import { assertAdministrator } from './assert-administrator.ts'
import { getMemberAt } from './get-member-at.ts'
import { revokeInvitationsFor } from './revoke-invitation.ts'

/** Lets a person work here again in the roles they had; care teams are assigned anew. */
export async function reactivateMember(
  ctx: UseCaseContext,
  input: MemberRefInput,
): Promise<{ version: number }> {
  await assertAdministrator(ctx)
  const { userId, email } = await getMemberAt(ctx, input, 'deactivated')
  await revokeInvitationsFor(ctx, email)
  const key = { organizationId: ctx.actor.organizationId, userId }
  // One that was being opened while the membership ended must not come to life again.
  await endSessionsIn(ctx.tx, key)
  const version = await amendMembership(ctx.tx, key, { status: 'active', deactivatedAt: null })
  ctx.recordEvent({ kind: 'member.reactivated', subjectId: userId, payload: {} })
  return { version }
}
