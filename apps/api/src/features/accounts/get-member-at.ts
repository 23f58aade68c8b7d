import { findMembership, type Membership } from '@meridian/db/repositories'
import { Conflict, NotFound } from '@meridian/domain'
import { assertFresh, type UseCaseContext } from '../../use-case.ts'

/**
 * The membership to change, at the version the admin saw. Conflict `member_deactivated` or
 * `member_active` when it is not in the status the change begins from.
 */
export async function getMemberAt(
  ctx: UseCaseContext,
  { userId, version }: { userId: string; version: number },
  status: Membership['status'],
): Promise<Membership> {
  const { organizationId } = ctx.actor
  const member = await findMembership(ctx.tx, { organizationId, userId })
  if (!member) throw new NotFound('member')
  assertFresh(member.version, version)
  if (member.status !== status) throw new Conflict(`member_${member.status}`)
  return member
}
