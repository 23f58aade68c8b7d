import {
  countPatientsOfMembers,
  listLastSignIns,
  listLastUses,
  listMemberships,
  listPendingInvitations,
} from '@meridian/db/repositories'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/**
 * Everybody who works or worked here, how many patients' care teams they are on, when they last used
 * a session (or signed in, once it is gone), and the invitations nobody has accepted yet.
 */
export async function listMembers(ctx: UseCaseContext) {
  assertMay(ctx, 'members.manage')
  const { organizationId } = ctx.actor
  const members = await listMemberships(ctx.tx, organizationId)
  const patients = await countPatientsOfMembers(ctx.tx, organizationId)
  const uses = await listLastUses(ctx.tx, organizationId)
  const signIns = await listLastSignIns(ctx.tx, organizationId)
  return {
    members: members.map(({ userId, displayName, email, roles, status, joinedAt, version }) => ({
      userId,
      name: displayName,
      email,
      roles,
      status,
      joinedAt,
      lastActiveAt: uses.get(userId) ?? signIns.get(userId) ?? null,
      patients: patients.get(userId) ?? 0,
      version,
    })),
    invitations: await listPendingInvitations(ctx.tx, organizationId, ctx.now),
  }
}
