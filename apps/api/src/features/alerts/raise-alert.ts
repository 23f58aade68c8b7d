import { type Alert, writeAlert } from '@meridian/db/repositories'
import {
  type AlertFinding,
  ackDeadline,
  alertRules,
  atTier,
  clinicCalendarOf,
} from '@meridian/domain/alerts'
import type { UseCaseContext } from '../../use-case.ts'
import { escalateAlert } from './escalate-alert.ts'
import { nameInEvents } from './name-in-events.ts'
import { tellRecipients } from './tell-recipients.ts'

/** Raises an alert, tells whom it is for, and starts its escalation; once while one is open under its key. */
export async function raiseAlert(
  ctx: UseCaseContext,
  finding: AlertFinding,
  patientId: string,
): Promise<void> {
  const alert = rowOf(ctx, finding, patientId)
  if (!(await writeAlert(ctx.tx, alert))) return
  await tellRecipients(ctx, alert)
  ctx.recordEvent({
    kind: 'alert.raised',
    patientId,
    subjectId: alert.id,
    payload: { rule: nameInEvents(alert.rule), tier: alert.tier },
  })
  await escalateAlert(ctx, alert)
}

function rowOf(ctx: UseCaseContext, finding: AlertFinding, patientId: string): Alert {
  const within = atTier(alertRules[finding.ruleId], finding.tier)
  return {
    organizationId: ctx.actor.organizationId,
    id: ctx.newId(),
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
    records: [...finding.records],
    owners: [...finding.owners],
    also: [...finding.also],
    raisedAt: ctx.now,
    ackDeadline: ackDeadline(within, ctx.now, clinicCalendarOf(ctx.clinic)),
    ...untouched,
  }
}

const untouched = {
  state: 'open',
  acknowledgedBy: null,
  acknowledgedAt: null,
  takenBy: null,
  takenAt: null,
  resolvedBy: null,
  resolvedAt: null,
  outcome: null,
  action: null,
  snoozedUntil: null,
  escalated: 0,
  version: 1,
} as const

function reassessmentOf({ inputs }: AlertFinding): string | null {
  return typeof inputs.reassessmentId === 'string' ? inputs.reassessmentId : null
}
