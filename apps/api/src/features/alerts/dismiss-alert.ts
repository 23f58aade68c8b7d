import { amendAlert } from '@meridian/db/repositories'
import { Conflict } from '@meridian/domain'
import { changeAlert, type DismissAlertInput } from '@meridian/domain/alerts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { getAlertToChange } from './get-alert-to-change.ts'
import { nameInEvents } from './name-in-events.ts'
import { stopEscalation } from './stop-escalation.ts'

/** Puts an alert aside with the reason why nothing was done about it; never a T1. */
export async function dismissAlert(
  ctx: UseCaseContext,
  input: DismissAlertInput,
): Promise<{ version: number }> {
  const alert = await getAlertToChange(ctx, input)
  const { reason } = input
  const change = changeAlert(alert, { kind: 'dismiss', reason })
  if (!change.ok) throw new Conflict(`alert_${change.reason}`)
  const version = await amendAlert(ctx.tx, alert, {
    state: change.state,
    resolvedBy: getMember(ctx).userId,
    resolvedAt: ctx.now,
    outcome: reason,
  })
  await stopEscalation(ctx, alert)
  ctx.recordEvent({
    kind: 'alert.dismissed',
    patientId: alert.patientId,
    subjectId: alert.id,
    payload: { rule: nameInEvents(alert.rule), reason },
  })
  return { version }
}
