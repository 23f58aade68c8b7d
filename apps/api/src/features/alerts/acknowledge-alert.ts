import { amendAlert, findAlertForUpdate, isRecipient } from '@meridian/db/repositories'
import { Conflict, Forbidden, NotFound } from '@meridian/domain'
import { isAllowed } from '@meridian/domain/access'
import { changeAlert } from '@meridian/domain/alerts'
import { getStanding } from '../../access.ts'
import { assertFresh, getMember, type UseCaseContext } from '../../use-case.ts'

/** "I have seen it and take it": not a resolution. For whom it was raised, or the coordinator. */
export async function acknowledgeAlert(
  ctx: UseCaseContext,
  { alertId, version }: { alertId: string; version: number },
): Promise<{ version: number }> {
  const { organizationId, userId } = getMember(ctx)
  const alert = await findAlertForUpdate(ctx.tx, { organizationId, alertId })
  if (!alert) throw new NotFound('alert')
  const { standings } = await getStanding(ctx, alert.patientId)
  const told = await isRecipient(ctx.tx, { organizationId, alertId, userId })
  if (!isAllowed('alert.handle', told ? [...standings, 'recipient'] : standings)) {
    throw new Forbidden('alert.handle')
  }
  assertFresh(alert.version, version)
  const change = changeAlert(alert, { kind: 'acknowledge' })
  if (!change.ok) throw new Conflict(`alert_${change.reason}`)
  const next = await amendAlert(ctx.tx, alert, {
    state: change.state,
    acknowledgedBy: userId,
    acknowledgedAt: ctx.now,
  })
  ctx.recordEvent({
    kind: 'alert.acknowledged',
    patientId: alert.patientId,
    subjectId: alertId,
    payload: { rule: alert.rule },
  })
  return { version: next }
}
