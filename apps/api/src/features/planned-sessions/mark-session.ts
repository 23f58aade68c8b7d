import { amendSession, type PlannedSession } from '@meridian/db/repositories'
import { Conflict, Invalid, instantAt, timeAt } from '@meridian/domain'
import { type MarkSessionInput, refuseMark } from '@meridian/domain/planned-sessions'
import { actorDisciplines } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { getSessionToChange } from './get-session-to-change.ts'

/**
 * Says what became of a session. That somebody came or did not is said by the discipline itself or by the
 * coordinator; a cancellation may be taken down by anybody of the care team.
 */
export async function markSession(
  ctx: UseCaseContext,
  input: MarkSessionInput,
): Promise<{ version: number }> {
  const { session, standing } = await getSessionToChange(ctx, input)
  const { as, reason } = input
  const isAttendance = as === 'done' || as === 'no_show'
  if (isAttendance && !standing.isCoordinator) assertOwnDiscipline(ctx, session)
  if (as === 'done' && reason !== null) throw new Invalid({ reason: 'reason_not_asked' })
  const now = { today: ctx.today, time: timeAt(ctx.now, ctx.clinic.timeZone) }
  const refusal = refuseMark(session, as, now)
  if (refusal) throw new Conflict(`session_${refusal}`)
  const version = await amendSession(ctx.tx, session, {
    state: as,
    reason,
    changedBy: getMember(ctx).userId,
    changedAt: ctx.now,
  })
  const { on, time, discipline } = session
  ctx.recordEvent({
    kind: 'planned_session.marked',
    patientId: session.patientId,
    subjectId: session.id,
    discipline,
    occurredAt: momentOf(ctx, session),
    payload: { discipline, on, time, as, reason },
  })
  return { version }
}

function assertOwnDiscipline(ctx: UseCaseContext, { discipline }: PlannedSession) {
  if (!actorDisciplines(ctx).includes(discipline)) {
    throw new Invalid({ as: 'discipline_not_yours' })
  }
}

/** When it was, on the clinic's clock of that day; what lies ahead is told as of now. */
function momentOf(ctx: UseCaseContext, { on, time }: PlannedSession): string {
  const [first = ctx.now] = [instantAt(on, time, ctx.clinic.timeZone), ctx.now].sort()
  return first
}
