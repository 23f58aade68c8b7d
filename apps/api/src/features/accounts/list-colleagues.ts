import { listActiveMembers } from '@meridian/db/repositories'
import { disciplinesOf } from '@meridian/domain/access'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Everybody who works in the clinic now, by name. */
export async function listColleagues(ctx: UseCaseContext) {
  assertMay(ctx, 'colleagues.read')
  const members = await listActiveMembers(ctx.tx, ctx.actor.organizationId)
  return {
    rows: members.map(({ userId, displayName, roles }) => ({
      userId,
      name: displayName,
      roles,
      disciplines: disciplinesOf(roles),
    })),
  }
}
