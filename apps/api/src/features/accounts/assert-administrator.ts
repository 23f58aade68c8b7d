import { listActiveAdmins, lockClinic } from '@meridian/db/repositories'
import { Forbidden } from '@meridian/domain'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/**
 * Throws unless the actor may manage members, and lets one such change at a time happen in a clinic:
 * two admins must not take the role from each other, and one who just lost it must not act once more.
 * Returns the ids of the admins there are.
 */
export async function assertAdministrator(ctx: UseCaseContext): Promise<string[]> {
  assertMay(ctx, 'members.manage')
  const { organizationId } = ctx.actor
  await lockClinic(ctx.tx, organizationId)
  const admins = await listActiveAdmins(ctx.tx, organizationId)
  if (ctx.actor.kind === 'member' && !admins.includes(ctx.actor.userId)) {
    throw new Forbidden('members.manage')
  }
  return admins
}
