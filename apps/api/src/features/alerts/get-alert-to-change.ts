import { type Alert, findAlertForUpdate } from '@meridian/db/repositories'
import { Forbidden, NotFound } from '@meridian/domain'
import { isAllowed, isClinician, type Standing } from '@meridian/domain/access'
import { isClinicalRule } from '@meridian/domain/alerts'
import { assertFresh, getMember, type UseCaseContext } from '../../use-case.ts'
import { getAlertStanding } from './alert-standing.ts'

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
  if (!mayHandle(ctx, alert, await getAlertStanding(ctx, alert)))
    throw new Forbidden('alert.handle')
  assertFresh(alert.version, version)
  return alert
}

/** True when somebody standing so may acknowledge, take, resolve, dismiss and put off the alert. */
export function mayHandle(
  ctx: UseCaseContext,
  { rule }: Pick<Alert, 'rule'>,
  standings: readonly Standing[],
): boolean {
  if (isClinicalRule(rule) && !isClinician(getMember(ctx).roles)) return false
  return isAllowed('alert.handle', standings)
}
