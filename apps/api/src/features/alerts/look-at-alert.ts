import { findAlert, findFreeAlertForUpdate } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import type { UseCaseContext } from '../../use-case.ts'
import { escalateAlert } from './escalate-alert.ts'
import { stopEscalation } from './stop-escalation.ts'

/**
 * The worker's look at an alert whose next step has come: still unacknowledged, it escalates. One that
 * somebody is changing at this moment is left to the next look, so that neither waits for the other.
 */
export async function lookAtAlert(
  ctx: UseCaseContext,
  { alertId }: { alertId: string },
): Promise<void> {
  const key = { organizationId: ctx.actor.organizationId, alertId }
  const alert = await findFreeAlertForUpdate(ctx.tx, key)
  if (alert?.state === 'open') return escalateAlert(ctx, alert)
  if (alert) return stopEscalation(ctx, alert)
  if (!(await findAlert(ctx.tx, key))) throw new NotFound('alert')
}
