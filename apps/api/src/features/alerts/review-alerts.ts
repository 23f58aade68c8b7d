import type { EventRow } from '@meridian/db/events'
import {
  type Alert,
  amendAlert,
  findEpisode,
  findLatestAlert,
  listUnsettledAlerts,
} from '@meridian/db/repositories'
import { dateAt } from '@meridian/domain'
import {
  type AlertFinding,
  type AlertSnapshot,
  alertRules,
  decideFinding,
  type EarlierAlert,
  evaluateAlerts,
  findAlertRule,
  isKnownGround,
  type ReassessmentFact,
  supersededKeys,
} from '@meridian/domain/alerts'
import { findLowestSince } from '../../care/lowest-since.ts'
import { getSnapshot } from '../../care/snapshot.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { endAlert } from './end-alert.ts'
import { raiseAlert } from './raise-alert.ts'
import { tellAgain } from './tell-again.ts'
import { tellRecipients } from './tell-recipients.ts'

/** Evaluates every alert rule for one patient: raises what is found, ends what is over. */
export async function reviewAlerts(ctx: UseCaseContext, patientId: string): Promise<void> {
  const { organizationId } = ctx.actor
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  if (!episode) return
  const snapshot = await getSnapshot(ctx, episode)
  const findings = evaluateAlerts(snapshot, ctx.today)
  const open = await listUnsettledAlerts(ctx.tx, { organizationId, patientId })
  for (const finding of findings) await actOnFinding(ctx, finding, { snapshot, open })
  const found = new Set(findings.map(({ dedupeKey }) => dedupeKey))
  const settled = new Set((snapshot.reassessments ?? []).filter(isRecorded).map(({ id }) => id))
  for (const alert of open) {
    if (found.has(alert.dedupeKey) || !findAlertRule(alert.rule)?.endsByRecord) continue
    const recorded = alert.reassessmentId !== null && settled.has(alert.reassessmentId)
    const heard = alert.rule === 'NOCONTACT' && snapshot.contact?.isActive === true
    await endAlert(ctx, alert, recorded || heard ? 'recorded' : 'withdrawn')
  }
}

function isRecorded({ status, isDecided }: ReassessmentFact): boolean {
  return isDecided || status === 'completed' || status === 'declined' || status === 'not_possible'
}

async function actOnFinding(
  ctx: UseCaseContext,
  finding: AlertFinding,
  { snapshot, open }: { snapshot: AlertSnapshot; open: Alert[] },
) {
  const rule = alertRules[finding.ruleId]
  const latest = await findLatestAlert(ctx.tx, ctx.actor.organizationId, finding.dedupeKey)
  const earlier = latest ? earlierOf(ctx, latest, snapshot) : null
  const decision = decideFinding(finding, rule, { on: ctx.today, earlier })
  if (decision.kind === 'merge' && latest) {
    return decision.notifyAgain
      ? tellAgain(ctx, latest, finding)
      : mergeRecords(ctx, latest, finding)
  }
  if (decision.kind !== 'raise' && decision.kind !== 'raise_tier') return
  if (latest && isRepeat(finding, latest)) return
  const replaced = decision.kind === 'raise_tier' ? [finding.dedupeKey] : []
  for (const key of [...supersededKeys(finding, rule), ...replaced]) {
    const index = open.findIndex(({ dedupeKey }) => dedupeKey === key)
    const [before] = index < 0 ? [] : open.splice(index, 1)
    if (before) await endAlert(ctx, before, 'superseded')
  }
  await raiseAlert(ctx, finding, snapshot.patientId)
}

/** The same records at the same tier were told before; what was withdrawn is told anew. */
function isRepeat(finding: AlertFinding, latest: Alert): boolean {
  return (
    latest.state !== 'withdrawn' && latest.tier === finding.tier && isKnownGround(finding, latest)
  )
}

/** One more record on an alert that is open: it is kept, so that it never raises the alert again. */
async function mergeRecords(ctx: UseCaseContext, alert: Alert, finding: AlertFinding) {
  if (isKnownGround(finding, alert)) return
  const records = [...new Set([...alert.records, ...finding.records])]
  await amendAlert(ctx.tx, alert, { records })
}

function earlierOf(ctx: UseCaseContext, alert: Alert, snapshot: AlertSnapshot): EarlierAlert {
  const raisedOn = dateAt(alert.raisedAt, ctx.clinic.timeZone)
  return {
    id: alert.id,
    tier: alert.tier,
    state: alert.state,
    raisedOn,
    levels: alert.levels,
    groundCorrected: alert.state === 'withdrawn',
    lowestSince: findLowestSince(alert.rule, snapshot, raisedOn),
  }
}

/** Whoever joins the care team is told of what is open for them. */
export async function tellNewcomer(ctx: UseCaseContext, event: EventRow): Promise<void> {
  const { patientId } = event
  if (patientId === null) return
  const { organizationId } = ctx.actor
  const open = await listUnsettledAlerts(ctx.tx, { organizationId, patientId })
  for (const alert of open) await tellRecipients(ctx, alert)
}
