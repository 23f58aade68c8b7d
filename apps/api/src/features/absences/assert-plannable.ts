import { findMembership, findMembershipForUpdate, listAbsencesOf } from '@meridian/db/repositories'
import { type CalendarDate, Conflict, Forbidden, Invalid, NotFound } from '@meridian/domain'
import { absencesOverlap, type PlannedAbsence, refuseAbsence } from '@meridian/domain/absences'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/** Throws unless the absence is one's own, or an admin plans it. */
export function assertMayPlanFor(ctx: UseCaseContext, userId: string): void {
  const member = getMember(ctx)
  if (member.userId !== userId && !member.roles.includes('admin')) {
    throw new Forbidden('absence.plan')
  }
}

/** The absence a plan changes, when it changes one. */
interface Changed {
  readonly absenceId: string
  /** Null before its first day. */
  readonly begunOn: CalendarDate | null
}

/**
 * Throws unless the plan can be kept: its days, its cover, and no other absence of the person on one of
 * its days. Plans of one person wait for each other, so that two made at once cannot overlap.
 */
export async function assertPlannable(
  ctx: UseCaseContext,
  planned: PlannedAbsence,
  changed: Changed | null = null,
): Promise<void> {
  const { organizationId } = ctx.actor
  const { userId, coveredBy } = planned
  const absent = await findMembershipForUpdate(ctx.tx, { organizationId, userId })
  if (!absent) throw new NotFound('member')
  const cover = coveredBy
    ? await findMembership(ctx.tx, { organizationId, userId: coveredBy })
    : undefined
  if (coveredBy && !cover) throw new NotFound('member')
  const begunOn = changed?.begunOn ?? null
  const setting = { today: ctx.today, begunOn, absent, cover: cover ?? null }
  const refusal = refuseAbsence(planned, setting)
  if (refusal) throw new Invalid({ [refusal.field]: refusal.reason })
  const others = await listAbsencesOf(ctx.tx, { organizationId, userId }, planned.from)
  const overlaps = others.some(
    ({ id, fromOn, toOn }) =>
      id !== changed?.absenceId && absencesOverlap(planned, { from: fromOn, to: toOn }),
  )
  if (overlaps) throw new Conflict('absence_overlaps')
}
