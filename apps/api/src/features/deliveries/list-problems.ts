import { countStillTrying, listFailedSince, listParked } from '@meridian/db/repositories'
import { addMinutes } from '@meridian/domain'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

const shownDays = 30

/**
 * What did not go as it should, for the admin: messages given up within thirty days, how many are still
 * being tried, and work that was set aside. Who was to be told, never of what.
 */
export async function listProblems(ctx: UseCaseContext) {
  assertMay(ctx, 'deliveries.manage')
  const { organizationId } = ctx.actor
  const since = addMinutes(ctx.now, -shownDays * 24 * 60)
  return {
    failed: await listFailedSince(ctx.tx, organizationId, since),
    stillTrying: await countStillTrying(ctx.tx, organizationId),
    parked: await listParked(ctx.tx, organizationId),
  }
}
