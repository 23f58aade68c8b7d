import { type Alert, sowDue, writeDeliveries } from '@meridian/db/repositories'
import {
  clinicCalendarOf,
  deliveryOf,
  findAlertRule,
  nextOpening,
  whenOpen,
} from '@meridian/domain/alerts'
import type { UseCaseContext } from '../use-case.ts'

/**
 * Has those told of an alert written to as its rule says: of a T1 at once, of a T2 once the clinic is open,
 * of what is for the digest in the next one. Each gets one notice of an alert, and one more for each
 * `round` in which it became graver: the version it then had.
 */
export async function queueNotices(
  ctx: UseCaseContext,
  alert: Pick<Alert, 'id' | 'rule' | 'tier'>,
  userIds: readonly string[],
  round = 0,
): Promise<void> {
  const rule = findAlertRule(alert.rule) ?? { delivery: 'by_tier' }
  const { notifies, digest } = deliveryOf(rule, alert.tier)
  if (notifies) await queueNotice(ctx, { ...alert, round }, userIds)
  if (digest) await queueDigests(ctx, userIds)
}

async function queueNotice(
  ctx: UseCaseContext,
  { id: alertId, tier, round }: Pick<Alert, 'id' | 'tier'> & { readonly round: number },
  userIds: readonly string[],
) {
  const { organizationId } = ctx.actor
  const notice = {
    organizationId,
    kind: 'notice',
    alertId,
    round,
    channel: 'email',
    state: 'pending',
  } as const
  const rows = userIds.map((userId) => ({ ...notice, userId, id: ctx.newId() }))
  const written = await writeDeliveries(ctx.tx, rows)
  const dueAt = whenToNotify(ctx, tier)
  const due = { organizationId, kind: 'delivery', dueAt } as const
  await sowDue(
    ctx.tx,
    written.map((ref) => ({ ...due, ref })),
  )
}

/** When a notice may go out: of a T1 at any hour, of the others while the clinic is open. */
export function whenToNotify(ctx: UseCaseContext, tier: Alert['tier']): string {
  return tier === 'T1' ? ctx.now : whenOpen(ctx.now, clinicCalendarOf(ctx.clinic))
}

/** Has the worker look at these people's digests when the clinic next opens. */
export async function queueDigests(ctx: UseCaseContext, userIds: readonly string[]): Promise<void> {
  const { organizationId } = ctx.actor
  const dueAt = nextOpening(ctx.now, clinicCalendarOf(ctx.clinic))
  await sowDue(
    ctx.tx,
    userIds.map((ref) => ({ organizationId, kind: 'digest', ref, dueAt }) as const),
  )
}
