import { findMembership, sowDue, writeDeliveries, writeDue } from '@meridian/db/repositories'
import { NotFound, startOfDay } from '@meridian/domain'
import { isClinician } from '@meridian/domain/access'
import { clinicCalendarOf, nextOpening, whenOpen } from '@meridian/domain/alerts'
import { countDigest } from '../../care/digest-counts.ts'
import type { UseCaseContext } from '../../use-case.ts'

/**
 * The worker's look at somebody's digest when the clinic opens: one message a day while something waits
 * for them, none and no further look when nothing does.
 */
export async function lookAtDigest(
  ctx: UseCaseContext,
  { userId }: { userId: string },
): Promise<void> {
  const { organizationId } = ctx.actor
  const key = { organizationId, kind: 'digest', ref: userId } as const
  const calendar = clinicCalendarOf(ctx.clinic)
  // The opening times were changed meanwhile, or no worker ran while the clinic was open.
  const open = whenOpen(ctx.now, calendar)
  if (open > ctx.now) return writeDue(ctx.tx, key, open)
  const member = await findMembership(ctx.tx, { organizationId, userId })
  if (!member) throw new NotFound('member')
  const { status, roles, dailyDigest } = member
  if (status !== 'active' || !isClinician(roles) || !dailyDigest) {
    return writeDue(ctx.tx, key, null)
  }
  const { reassessments, signals, from } = await countDigest(ctx, userId)
  if (reassessments + signals > 0) {
    await queueDigest(ctx, userId)
    return writeDue(ctx.tx, key, nextOpening(ctx.now, calendar))
  }
  const back = from && whenOpen(startOfDay(from, ctx.clinic.timeZone), calendar)
  return writeDue(ctx.tx, key, back)
}

async function queueDigest(ctx: UseCaseContext, userId: string) {
  const { organizationId } = ctx.actor
  const [ref] = await writeDeliveries(ctx.tx, [
    {
      organizationId,
      id: ctx.newId(),
      kind: 'digest',
      digestOn: ctx.today,
      userId,
      channel: 'email',
      state: 'pending',
    },
  ])
  if (ref) await sowDue(ctx.tx, [{ organizationId, kind: 'delivery', ref, dueAt: ctx.now }])
}
