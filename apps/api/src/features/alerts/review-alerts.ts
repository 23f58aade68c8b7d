import type { EventRow } from '@meridian/db/events'
import {
  type Alert,
  amendAlert,
  findEpisode,
  findLatestAlert,
  listUnsettledAlerts,
  writeAlert,
  writeRecipients,
} from '@meridian/db/repositories'
import { dateAt } from '@meridian/domain'
import {
  type AlertFinding,
  type AlertRole,
  ackDeadline,
  alertRules,
  atTier,
  changeAlert,
  clinicCalendarOf,
  decideFinding,
  type EarlierAlert,
  evaluateAlerts,
  recipientsFor,
  supersededKeys,
} from '@meridian/domain/alerts'
import { getRoutingPeople } from '../../care/routing-people.ts'
import { getSnapshot } from '../../care/snapshot.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Evaluates every alert rule for the event's patient: raises what is found, ends what is over. */
export async function reviewAlerts(ctx: UseCaseContext, event: EventRow): Promise<void> {
  if (event.patientId !== null) await reviewAlertsOf(ctx, event.patientId)
}

/** As {@link reviewAlerts}, for one patient. */
export async function reviewAlertsOf(ctx: UseCaseContext, patientId: string): Promise<void> {
  const { organizationId } = ctx.actor
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  if (!episode) return
  const snapshot = await getSnapshot(ctx, episode)
  const findings = evaluateAlerts(snapshot, ctx.today)
  const open = await listUnsettledAlerts(ctx.tx, { organizationId, patientId })
  for (const finding of findings) await actOnFinding(ctx, finding, { patientId, open })
  const found = new Set(findings.map(({ dedupeKey }) => dedupeKey))
  const settled = new Set((snapshot.reassessments ?? []).filter(isRecorded).map(({ id }) => id))
  for (const alert of open) {
    if (found.has(alert.dedupeKey) || !alertRules[alert.rule].endsByRecord) continue
    const recorded = alert.reassessmentId !== null && settled.has(alert.reassessmentId)
    await endAlert(ctx, alert, recorded ? 'recorded' : 'withdrawn')
  }
}

function isRecorded({ status }: { status: string }): boolean {
  return status === 'completed' || status === 'declined' || status === 'not_possible'
}

async function actOnFinding(
  ctx: UseCaseContext,
  finding: AlertFinding,
  { patientId, open }: { patientId: string; open: Alert[] },
) {
  const rule = alertRules[finding.ruleId]
  const latest = await findLatestAlert(ctx.tx, ctx.actor.organizationId, finding.dedupeKey)
  const earlier = latest ? earlierOf(ctx, latest) : null
  const decision = decideFinding(finding, rule, { on: ctx.today, earlier })
  if (decision.kind !== 'raise' && decision.kind !== 'raise_tier') return
  const replaced = decision.kind === 'raise_tier' ? [finding.dedupeKey] : []
  for (const key of [...supersededKeys(finding, rule), ...replaced]) {
    const index = open.findIndex(({ dedupeKey }) => dedupeKey === key)
    const [before] = index < 0 ? [] : open.splice(index, 1)
    if (before) await endAlert(ctx, before, 'superseded')
  }
  await raise(ctx, finding, patientId)
}

function earlierOf(ctx: UseCaseContext, alert: Alert): EarlierAlert {
  return {
    id: alert.id,
    tier: alert.tier,
    state: alert.state,
    raisedOn: dateAt(alert.raisedAt, ctx.clinic.timeZone),
    levels: alert.levels,
    groundCorrected: alert.state === 'withdrawn',
    lowestSince: null,
  }
}

async function raise(ctx: UseCaseContext, finding: AlertFinding, patientId: string) {
  const { organizationId } = ctx.actor
  const id = ctx.newId()
  const rule = alertRules[finding.ruleId]
  const written = await writeAlert(ctx.tx, {
    organizationId,
    id,
    patientId,
    rule: finding.ruleId,
    ruleVersion: finding.ruleVersion,
    tier: finding.tier,
    dedupeKey: finding.dedupeKey,
    reassessmentId: reassessmentOf(finding),
    inputs: finding.inputs,
    thresholds: finding.thresholds,
    parts: finding.parts,
    source: finding.source,
    levels: finding.levels,
    owners: [...finding.owners],
    also: [...finding.also],
    raisedAt: ctx.now,
    ackDeadline: ackDeadline(atTier(rule, finding.tier), ctx.now, clinicCalendarOf(ctx.clinic)),
    state: 'open',
    version: 1,
  })
  if (!written) return
  await tell(ctx, { id, patientId, ...finding })
  ctx.recordEvent({
    kind: 'alert.raised',
    patientId,
    subjectId: id,
    payload: { rule: finding.ruleId, tier: finding.tier },
  })
}

function reassessmentOf({ inputs }: AlertFinding): string | null {
  return typeof inputs.reassessmentId === 'string' ? inputs.reassessmentId : null
}

type Told = Pick<Alert, 'id' | 'patientId' | 'tier'> &
  Readonly<Record<'owners' | 'also', readonly AlertRole[]>>

/** Writes whom the alert is for by the care team of now; whoever was told already is not told twice. */
async function tell(ctx: UseCaseContext, alert: Told) {
  const routing = recipientsFor(alert, await getRoutingPeople(ctx, alert.patientId))
  if (routing.status === 'nobody_configured') return
  await writeRecipients(
    ctx.tx,
    routing.recipients.map(({ userId, role }) => ({
      organizationId: ctx.actor.organizationId,
      alertId: alert.id,
      userId,
      toldAs: role,
      toldAt: ctx.now,
    })),
  )
}

/** Ends an alert because of what happened to its ground; nobody resolved it. */
async function endAlert(
  ctx: UseCaseContext,
  alert: Alert,
  why: 'recorded' | 'superseded' | 'withdrawn',
) {
  const action =
    why === 'withdrawn' ? ({ kind: 'withdraw' } as const) : ({ kind: 'end', outcome: why } as const)
  const change = changeAlert({ tier: alert.tier, state: alert.state }, action)
  if (!change.ok) return
  await amendAlert(ctx.tx, alert, { state: change.state, resolvedAt: ctx.now, outcome: why })
  ctx.recordEvent({
    kind: 'alert.resolved',
    patientId: alert.patientId,
    subjectId: alert.id,
    payload: { rule: alert.rule, outcome: why },
  })
}

/** Whoever joins the care team is told of what is open for them. */
export async function tellNewcomer(ctx: UseCaseContext, event: EventRow): Promise<void> {
  const { patientId } = event
  if (patientId === null) return
  const { organizationId } = ctx.actor
  const open = await listUnsettledAlerts(ctx.tx, { organizationId, patientId })
  for (const alert of open) await tell(ctx, alert)
}
