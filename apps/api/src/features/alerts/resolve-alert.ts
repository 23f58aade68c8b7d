import { amendAlert } from '@meridian/db/repositories'
import { Conflict } from '@meridian/domain'
import { changeAlert, type ResolveAlertInput } from '@meridian/domain/alerts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { getAlertToChange } from './get-alert-to-change.ts'
import { nameInEvents } from './name-in-events.ts'

/** Closes an acknowledged alert with what came of it and what was done. */
export async function resolveAlert(
  ctx: UseCaseContext,
  input: ResolveAlertInput,
): Promise<{ version: number }> {
  const alert = await getAlertToChange(ctx, input)
  const { outcome, action } = input
  const change = changeAlert(alert, { kind: 'resolve', outcome, action })
  if (!change.ok) throw new Conflict(`alert_${change.reason}`)
  const version = await amendAlert(ctx.tx, alert, {
    state: change.state,
    resolvedBy: getMember(ctx).userId,
    resolvedAt: ctx.now,
    outcome,
    action,
  })
  ctx.recordEvent({
    kind: 'alert.resolved',
    patientId: alert.patientId,
    subjectId: alert.id,
    payload: { rule: nameInEvents(alert.rule), outcome },
  })
  return { version }
}
