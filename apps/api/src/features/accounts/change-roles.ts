import { amendMembership } from '@meridian/db/repositories'
import { Conflict } from '@meridian/domain'
import { isClinician, type Role } from '@meridian/domain/access'
import type { ChangeRolesInput } from '@meridian/domain/accounts'
import type { UseCaseContext } from '../../use-case.ts'
import { assertAdministrator } from './assert-administrator.ts'
import { getMemberAt } from './get-member-at.ts'
import { leaveOnCall } from './leave-on-call.ts'

/**
 * Changes what a member works as; care teams follow by reaction. Conflict `last_admin` when nobody
 * would be left to administer the clinic.
 */
export async function changeRoles(
  ctx: UseCaseContext,
  input: ChangeRolesInput,
): Promise<{ version: number }> {
  const admins = await assertAdministrator(ctx)
  const member = await getMemberAt(ctx, input, 'active')
  const { userId, roles } = input
  if (isSameSet(roles, member.roles)) return { version: member.version }
  if (!roles.includes('admin')) assertAnotherAdmin(admins, userId)
  const key = { organizationId: ctx.actor.organizationId, userId }
  const version = await amendMembership(ctx.tx, key, { roles })
  if (!isClinician(roles)) await leaveOnCall(ctx, userId)
  ctx.recordEvent({
    kind: 'member.roles_changed',
    subjectId: userId,
    payload: { from: member.roles, to: roles },
  })
  return { version }
}

/** Throws Conflict `last_admin` when the person is the only admin. */
export function assertAnotherAdmin(admins: readonly string[], userId: string): void {
  if (admins.length === 1 && admins[0] === userId) throw new Conflict('last_admin')
}

function isSameSet(one: readonly Role[], other: readonly Role[]): boolean {
  return one.length === other.length && one.every((role) => other.includes(role))
}
