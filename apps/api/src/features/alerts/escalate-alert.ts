import { type Alert, amendAlert, listRecipients, writeDue } from '@meridian/db/repositories'
import { type AlertRole, escalate } from '@meridian/domain/alerts'
import { getRoutingPeople } from '../../care/routing-people.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { nameInEvents } from './name-in-events.ts'
import { listStepsLeft } from './steps-left.ts'
import { tell } from './tell-recipients.ts'
import { toldAs } from './told-as.ts'

/**
 * Takes the steps of an unacknowledged alert whose moment has come, and says when the next one does.
 * How many were taken is kept with the alert, so that changed opening times neither repeat nor skip one.
 */
export async function escalateAlert(ctx: UseCaseContext, alert: Alert): Promise<void> {
  const { organizationId } = alert
  const steps = listStepsLeft(ctx, alert)
  const come = steps.filter(({ at }) => at <= ctx.now)
  for (const { to } of come) await takeStep(ctx, alert, to)
  if (come.length > 0) {
    await amendAlert(ctx.tx, alert, { escalated: alert.escalated + come.length })
  }
  const next = steps[come.length]?.at ?? null
  await writeDue(ctx.tx, { organizationId, kind: 'alert', ref: alert.id }, next)
}

/** Takes what is left of an alert's escalation at once: no later moment remains to wait for. */
export async function handOver(ctx: UseCaseContext, alert: Alert): Promise<void> {
  const { organizationId, escalated } = alert
  const left = listStepsLeft(ctx, alert)
  if (left.length === 0) return
  for (const { to } of left) await takeStep(ctx, alert, to)
  await amendAlert(ctx.tx, alert, { escalated: escalated + left.length })
  await writeDue(ctx.tx, { organizationId, kind: 'alert', ref: alert.id }, null)
}

async function takeStep(ctx: UseCaseContext, alert: Alert, to: AlertRole) {
  const { organizationId, id: alertId, patientId } = alert
  const told = await listRecipients(ctx.tx, organizationId, [alertId])
  const people = await getRoutingPeople(ctx, patientId)
  const escalation = escalate(
    to,
    told.map(({ userId }) => userId),
    people,
  )
  if (escalation.status === 'somebody_new') {
    const { recipient } = escalation
    await tell(ctx, alert, [{ userId: recipient.userId, toldAs: toldAs(recipient) }])
  }
  const reached = escalation.status === 'nobody_configured' ? 'nobody' : escalation.status
  ctx.recordEvent({
    kind: 'alert.escalated',
    patientId,
    subjectId: alertId,
    payload: { rule: nameInEvents(alert.rule), to, reached },
  })
}
