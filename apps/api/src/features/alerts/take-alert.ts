import { type Alert, amendAlert } from '@meridian/db/repositories'
import { Conflict } from '@meridian/domain'
import { type AlertRefInput, changeAlert } from '@meridian/domain/alerts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { getAlertToChange } from './get-alert-to-change.ts'
import { nameInEvents } from './name-in-events.ts'
import { stopEscalation } from './stop-escalation.ts'

/** "I am working on it": says by it that it has been seen; a colleague's work is taken over. */
export async function takeAlert(
  ctx: UseCaseContext,
  input: AlertRefInput,
): Promise<{ version: number }> {
  const alert = await getAlertToChange(ctx, input)
  const { userId } = getMember(ctx)
  const seen = alert.state === 'open' ? { acknowledgedBy: userId, acknowledgedAt: ctx.now } : {}
  const change = changeAlert(asSeen(alert), {
    kind: isTakenOver(alert, userId) ? 'take_over' : 'start',
  })
  if (!change.ok) throw new Conflict(`alert_${change.reason}`)
  const version = await amendAlert(ctx.tx, alert, {
    ...seen,
    state: change.state,
    takenBy: userId,
    takenAt: ctx.now,
  })
  await stopEscalation(ctx, alert)
  ctx.recordEvent({
    kind: 'alert.taken',
    patientId: alert.patientId,
    subjectId: alert.id,
    payload: { rule: nameInEvents(alert.rule) },
  })
  return { version }
}

function asSeen({ tier, state }: Alert): Pick<Alert, 'tier' | 'state'> {
  return { tier, state: state === 'open' ? 'acknowledged' : state }
}

function isTakenOver({ state, takenBy }: Alert, userId: string): boolean {
  return state === 'in_progress' && takenBy !== userId
}
