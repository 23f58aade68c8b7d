import { amendMembership, endSessionsIn } from '@meridian/db/repositories'
import { Conflict } from '@meridian/domain'
import type { MemberRefInput } from '@meridian/domain/accounts'
import type { UseCaseContext } from '../../use-case.ts'
import { assertAdministrator } from './assert-administrator.ts'
import { assertAnotherAdmin } from './change-roles.ts'
import { getMemberAt } from './get-member-at.ts'
import { leaveOnCall } from './leave-on-call.ts'

/**
 * Ends a person's work in this clinic and, in the same transaction, their sessions here; care teams
 * follow by reaction. Conflict `own_membership` for oneself, `last_admin` for the only admin.
 */
export async function deactivateMember(
  ctx: UseCaseContext,
  input: MemberRefInput,
): Promise<{ version: number }> {
  const admins = await assertAdministrator(ctx)
  const { userId } = await getMemberAt(ctx, input, 'active')
  assertAnotherAdmin(admins, userId)
  if (ctx.actor.kind === 'member' && ctx.actor.userId === userId) {
    throw new Conflict('own_membership')
  }
  const key = { organizationId: ctx.actor.organizationId, userId }
  const version = await amendMembership(ctx.tx, key, {
    status: 'deactivated',
    deactivatedAt: ctx.now,
  })
  await endSessionsIn(ctx.tx, key)
  await leaveOnCall(ctx, userId)
  ctx.recordEvent({ kind: 'member.deactivated', subjectId: userId, payload: {} })
  return { version }
}
