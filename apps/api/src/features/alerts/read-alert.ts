import { type Alert, findAlert, findPatient, listRecipients } from '@meridian/db/repositories'
import { Forbidden, NotFound } from '@meridian/domain'
import { isAllowed } from '@meridian/domain/access'
import { escalate, findAlertRule, type ScheduledEscalation } from '@meridian/domain/alerts'
import { recordView } from '../../access.ts'
import { type AwayToday, listAwayToday } from '../../care/absences-today.ts'
import { listMemberNames } from '../../care/member-names.ts'
import { getRoutingPeople } from '../../care/routing-people.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { getAlertStanding } from './alert-standing.ts'
import { mayHandle } from './get-alert-to-change.ts'
import { listStepsLeft } from './steps-left.ts'

/**
 * Everything about one alert as it was raised: what, why, on which evidence, who was told, what became of
 * it. For the care team, and for a clinician who was told, who sees nothing else of the record by it.
 */
export async function readAlert(ctx: UseCaseContext, { alertId }: { alertId: string }) {
  const { organizationId } = ctx.actor
  const alert = await findAlert(ctx.tx, { organizationId, alertId })
  if (!alert) throw new NotFound('alert')
  const { patientId } = alert
  const standings = await getAlertStanding(ctx, alert)
  if (!isAllowed('alert.read', standings)) throw new Forbidden('alert.read')
  const [patient, told, names, away] = await Promise.all([
    findPatient(ctx.tx, { organizationId, patientId }),
    listRecipients(ctx.tx, organizationId, [alertId]),
    listMemberNames(ctx),
    listAwayToday(ctx),
  ])
  const toldIds = told.map(({ userId }) => userId)
  await recordView(ctx, patientId, 'alert')
  return {
    ...outlineOf(alert),
    patientName: patient?.name ?? '',
    phone: patient?.phone ?? null,
    told: told.map(({ userId, name, toldAs, toldAt }) => ({
      name,
      toldAs,
      toldAt,
      away: away.get(userId) ?? (null as AwayToday | null),
    })),
    acknowledgedBy: names.get(alert.acknowledgedBy ?? '') ?? null,
    takenBy: names.get(alert.takenBy ?? '') ?? null,
    resolvedBy: names.get(alert.resolvedBy ?? '') ?? null,
    isMine: ctx.actor.kind === 'member' && alert.takenBy === ctx.actor.userId,
    nextStep: await nextStepOf(ctx, alert, toldIds),
    mayHandle: mayHandle(ctx, alert, standings),
    mayReadRecord: isAllowed('record.read', standings),
  }
}

function outlineOf(alert: Alert) {
  const rule = findAlertRule(alert.rule)
  const isUnchanged = rule?.version === alert.ruleVersion
  return {
    alertId: alert.id,
    version: alert.version,
    patientId: alert.patientId,
    rule: alert.rule,
    ruleVersion: alert.ruleVersion,
    /** The version in force today; null when there is no such rule any more. */
    ruleVersionNow: rule?.version ?? null,
    tier: alert.tier,
    state: alert.state,
    raisedAt: alert.raisedAt,
    ackDeadline: alert.ackDeadline,
    /** Null when the rule says something else by now than when it fired. */
    trigger: isUnchanged ? rule.trigger : null,
    parts: alert.parts,
    inputs: alert.inputs,
    thresholds: figuresOf(alert),
    source: alert.source,
    checklist: rule?.checklist ?? [],
    acknowledgedAt: alert.acknowledgedAt,
    takenAt: alert.takenAt,
    resolvedAt: alert.resolvedAt,
    outcome: alert.outcome,
    action: alert.action,
    snoozedUntil: alert.snoozedUntil,
  }
}

/** The figures are those it fired on; what they mean is the rule's, as long as it knows them. */
function figuresOf({ rule: id, thresholds: figures }: Alert) {
  const { thresholds = {} } = findAlertRule(id) ?? {}
  return Object.entries(figures).map(([name, value]) => ({
    name,
    value,
    unit: thresholds[name]?.unit ?? '',
    meaning: thresholds[name]?.meaning ?? name,
  }))
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
