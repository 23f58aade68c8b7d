import { findMembership, listSessionsWith, listTeam } from '@meridian/db/repositories'
import { addDays, type CalendarDate, Invalid, NotFound } from '@meridian/domain'
import { type Discipline, disciplinesOf } from '@meridian/domain/access'
import { isOverlapping, type SessionTime } from '@meridian/domain/planned-sessions'
import type { UseCaseContext } from '../../use-case.ts'

/** How far ahead a session may be planned, in days. */
const farthest = 366

/** Throws a field error unless a session may lie on these days of the episode. */
export function assertDays(
  ctx: UseCaseContext,
  {
    first,
    last,
    referredOn,
  }: { first: CalendarDate; last: CalendarDate; referredOn: CalendarDate },
): void {
  if (first < referredOn) throw new Invalid({ on: 'date_before_referral' })
  if (last > addDays(ctx.today, farthest)) throw new Invalid({ on: 'date_too_far' })
}

interface Treating {
  readonly patientId: string
  readonly discipline: Discipline
  readonly withUserId: string | null
}

/** Throws unless whoever is named is an active colleague of the discipline who treats the patient. */
export async function assertTreats(
  ctx: UseCaseContext,
  { patientId, discipline, withUserId }: Treating,
): Promise<void> {
  if (withUserId === null) return
  const { organizationId } = ctx.actor
  const member = await findMembership(ctx.tx, { organizationId, userId: withUserId })
  if (!member) throw new NotFound('member')
  const worksInIt = disciplinesOf(member.roles).includes(discipline)
  if (member.status !== 'active' || !worksInIt) {
    throw new Invalid({ withUserId: 'discipline_not_theirs' })
  }
  if (ctx.clinic.wholeClinicTeam) return
  const team = await listTeam(ctx.tx, { organizationId, patientId })
  if (!team.some(({ userId }) => userId === withUserId)) {
    throw new Invalid({ withUserId: 'not_on_team' })
  }
}

/** Those of the sessions at whose time the colleague has another one; nothing is refused for it. */
export async function listOverlaps<Session extends SessionTime>(
  ctx: UseCaseContext,
  sessions: readonly Session[],
  { withUserId, except }: { withUserId: string | null; except: readonly string[] },
): Promise<{ on: CalendarDate; time: string }[]> {
  if (withUserId === null) return []
  const { organizationId } = ctx.actor
  const dates = sessions.map(({ on }) => on)
  const others = await listSessionsWith(
    ctx.tx,
    { organizationId, userId: withUserId },
    { dates, except },
  )
  return sessions
    .filter((one) => others.some((other) => isOverlapping(one, other)))
    .map(({ on, time }) => ({ on, time }))
}
