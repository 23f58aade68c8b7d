import { listDigestsUnsown } from '@meridian/db/repositories'
import { inDigest } from '../../care/digest-counts.ts'
import { queueDigests } from '../../care/queue-notices.ts'
import { type Resow, resowAtOnce } from '../../resow.ts'

/** Has the worker look at the next digest of everybody for whom something may wait. */
export const resowDigests: Resow = async (ctx, after) => {
  const page = { ...inDigest, after, limit: resowAtOnce }
  const userIds = await listDigestsUnsown(ctx.tx, ctx.actor.organizationId, page)
  await queueDigests(ctx, userIds)
  return userIds[resowAtOnce - 1] ?? null
}
