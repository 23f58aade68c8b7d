import { type Alert, writeDeliveries, writeDue } from '@meridian/db/repositories'
import type { UseCaseContext } from '../use-case.ts'

/** Has those told of a T1 written to as well, at once; each gets one notice of an alert, however often told. */
export async function queueNotices(
  ctx: UseCaseContext,
  { id: alertId, tier }: Pick<Alert, 'id' | 'tier'>,
  userIds: readonly string[],
): Promise<void> {
  if (tier !== 'T1') return
  const { organizationId } = ctx.actor
  const notice = { organizationId, alertId, channel: 'email', state: 'pending' } as const
  const rows = userIds.map((userId) => ({ ...notice, userId, id: ctx.newId() }))
  const written = await writeDeliveries(ctx.tx, rows)
  for (const ref of written) {
    await writeDue(ctx.tx, { organizationId, kind: 'delivery', ref }, ctx.now)
  }
}
