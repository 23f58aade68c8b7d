import { listPendingUnsown, sowDue } from '@meridian/db/repositories'
import { type Resow, resowAtOnce } from '../../resow.ts'

/** Has the worker look at messages still to be sent; when each may go out is decided as it is taken. */
export const resowDeliveries: Resow = async (ctx, after) => {
  const { organizationId } = ctx.actor
  const ids = await listPendingUnsown(ctx.tx, organizationId, { after, limit: resowAtOnce })
  const due = { organizationId, kind: 'delivery', dueAt: ctx.now } as const
  await sowDue(
    ctx.tx,
    ids.map((ref) => ({ ...due, ref })),
  )
  return ids[resowAtOnce - 1] ?? null
}
