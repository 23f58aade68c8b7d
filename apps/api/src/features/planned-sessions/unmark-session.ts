import { amendSession } from '@meridian/db/repositories'
import { Conflict, dateAt } from '@meridian/domain'
import { refuseUnmark, type UnmarkSessionInput } from '@meridian/domain/planned-sessions'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { getSessionToChange } from './get-session-to-change.ts'

/** Takes a mark back on the day it was made; the timeline keeps both. */
export async function unmarkSession(
  ctx: UseCaseContext,
  input: UnmarkSessionInput,
): Promise<{ version: number }> {
  const { session } = await getSessionToChange(ctx, input)
  const markedOn = dateAt(session.changedAt, ctx.clinic.timeZone)
  const refusal = refuseUnmark(session, markedOn, ctx.today)
  if (refusal) throw new Conflict(`session_${refusal}`)
  const version = await amendSession(ctx.tx, session, {
    state: 'planned',
    reason: null,
    changedBy: getMember(ctx).userId,
    changedAt: ctx.now,
  })
  const { on, time, discipline, state: was } = session
  ctx.recordEvent({
    kind: 'planned_session.unmarked',
    patientId: session.patientId,
    subjectId: session.id,
    discipline,
    payload: { discipline, on, time, was },
  })
  return { version }
}
