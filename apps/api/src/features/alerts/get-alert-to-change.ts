import { type Alert, findAlertForUpdate, isRecipient } from '@meridian/db/repositories'
import { Forbidden, NotFound } from '@meridian/domain'
import { isAllowed, isClinician } from '@meridian/domain/access'
import { isClinicalRule } from '@meridian/domain/alerts'
import { getStanding } from '../../access.ts'
import { assertFresh, getMember, type UseCaseContext } from '../../use-case.ts'

/**
 * The alert, locked, for whom it was raised or for the coordinator; a clinical one never for somebody
 * who treats nobody.
 */
export async function getAlertToChange(
  ctx: UseCaseContext,
  { alertId, version }: { alertId: string; version: number },
): Promise<Alert> {
  const { organizationId } = ctx.actor
  const alert = await findAlertForUpdate(ctx.tx, { organizationId, alertId })
  if (!alert) throw new NotFound('alert')
  if (!(await mayHandle(ctx, alert))) throw new Forbidden('alert.handle')
  assertFresh(alert.version, version)
  return alert
}

/** True when the person may acknowledge, resolve, dismiss and put off the alert. */
export async function mayHandle(
  ctx: UseCaseContext,
  { id: alertId, patientId, rule }: Pick<Alert, 'id' | 'patientId' | 'rule'>,
): Promise<boolean> {
  const { organizationId, userId, roles } = getMember(ctx)
  if (isClinicalRule(rule) && !isClinician(roles)) return false
  const { standings } = await getStanding(ctx, patientId)
  const told = await isRecipient(ctx.tx, { organizationId, alertId, userId })
  return isAllowed('alert.handle', told ? [...standings, 'recipient'] : standings)
}
