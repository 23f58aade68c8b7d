import { type Alert, findAlert, findPatient, listRecipients } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import { alertRules, escalate, type ScheduledEscalation } from '@meridian/domain/alerts'
import { assertMayFor, recordView } from '../../access.ts'
import { listMemberNames } from '../../care/member-names.ts'
import { getRoutingPeople } from '../../care/routing-people.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { mayHandle } from './get-alert-to-change.ts'
import { listStepsLeft } from './steps-left.ts'

/** Everything about one alert as it was raised: what, why, on which evidence, who was told, what became of it. */
export async function readAlert(ctx: UseCaseContext, { alertId }: { alertId: string }) {
  const { organizationId } = ctx.actor
  const alert = await findAlert(ctx.tx, { organizationId, alertId })
  if (!alert) throw new NotFound('alert')
  const { patientId } = alert
  await assertMayFor(ctx, 'record.read', patientId)
  const patient = await findPatient(ctx.tx, { organizationId, patientId })
  const told = await listRecipients(ctx.tx, organizationId, [alertId])
  const names = await listMemberNames(ctx)
  await recordView(ctx, patientId, 'alert')
  return {
    ...outlineOf(alert),
    patientName: patient?.name ?? '',
    told: told.map(({ name, toldAs, toldAt }) => ({ name, toldAs, toldAt })),
    acknowledgedBy: names.get(alert.acknowledgedBy ?? '') ?? null,
    resolvedBy: names.get(alert.resolvedBy ?? '') ?? null,
    nextStep: await nextStepOf(
      ctx,
      alert,
      told.map(({ userId }) => userId),
    ),
    mayHandle: await mayHandle(ctx, alert),
  }
}

function outlineOf(alert: Alert) {
  const { trigger, checklist, thresholds } = alertRules[alert.rule]
  return {
    alertId: alert.id,
    version: alert.version,
    patientId: alert.patientId,
    rule: alert.rule,
    ruleVersion: alert.ruleVersion,
    tier: alert.tier,
    state: alert.state,
    raisedAt: alert.raisedAt,
    ackDeadline: alert.ackDeadline,
    trigger,
    parts: alert.parts,
    inputs: alert.inputs,
    // The figures are those it fired on; what they mean is the rule's.
    thresholds: Object.entries(alert.thresholds).map(([name, value]) => ({
      name,
      value,
      unit: thresholds[name]?.unit ?? '',
      meaning: thresholds[name]?.meaning ?? name,
    })),
    source: alert.source,
    checklist,
    acknowledgedAt: alert.acknowledgedAt,
    resolvedAt: alert.resolvedAt,
    outcome: alert.outcome,
    action: alert.action,
    snoozedUntil: alert.snoozedUntil,
  }
}

/** When it moves on while nobody acknowledges it, to which role, and whether that is anybody new. */
interface NextStep extends ScheduledEscalation {
  readonly reachesSomebody: boolean
}

async function nextStepOf(
  ctx: UseCaseContext,
  alert: Alert,
  told: readonly string[],
): Promise<NextStep | null> {
  if (alert.state !== 'open') return null
  const [step] = listStepsLeft(ctx, alert)
  if (!step) return null
  const { status } = escalate(step.to, told, await getRoutingPeople(ctx, alert.patientId))
  return { ...step, reachesSomebody: status === 'somebody_new' }
}
