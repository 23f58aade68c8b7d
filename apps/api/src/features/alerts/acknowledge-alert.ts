import { type Alert, amendAlert } from '@meridian/db/repositories'
import { Conflict } from '@meridian/domain'
import { changeAlert } from '@meridian/domain/alerts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { getAlertToChange } from './get-alert-to-change.ts'
import { nameInEvents } from './name-in-events.ts'
import { stopEscalation } from './stop-escalation.ts'

/** "I have seen it and take it": not a resolution. For whom it was raised, or the coordinator. */
export async function acknowledgeAlert(
  ctx: UseCaseContext,
  input: { alertId: string; version: number },
): Promise<{ version: number }> {
  return { version: await acknowledge(ctx, await getAlertToChange(ctx, input)) }
}

/** The same of an alert that is locked, and whether it is one of several; answers its new version. */
export async function acknowledge(
  ctx: UseCaseContext,
  alert: Alert,
  { inBulk = false }: { inBulk?: boolean } = {},
): Promise<number> {
  const change = changeAlert({ ...alert, inBulk }, { kind: 'acknowledge' })
  if (!change.ok) throw new Conflict(`alert_${change.reason}`)
  const version = await amendAlert(ctx.tx, alert, {
    state: change.state,
    acknowledgedBy: getMember(ctx).userId,
    acknowledgedAt: ctx.now,
  })
  await stopEscalation(ctx, alert)
  ctx.recordEvent({
    kind: 'alert.acknowledged',
    patientId: alert.patientId,
    subjectId: alert.id,
    payload: { rule: nameInEvents(alert.rule) },
  })
  return version
}
