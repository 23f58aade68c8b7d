import { inTenant } from '@meridian/db'
import { type Alert, amendClinic, writeAlert, writeRecipients } from '@meridian/db/repositories'
import {
  type AlertFinding,
  type AlertRole,
  type AlertRuleId,
  type AlertTier,
  alertRules,
} from '@meridian/domain/alerts'
import { uuidv7 } from 'uuidv7'
import { raiseAlert } from '../features/alerts/raise-alert.ts'
import { as, type Bench, type TestClinic } from './bench.ts'
import type { Member } from './members.ts'

/** Raises an alert by itself, as if its rule had found something, and answers its id. */
export async function raise(
  bench: Bench,
  { system }: Pick<TestClinic, 'system'>,
  alert: { patientId: string; rule: AlertRuleId; tier?: AlertTier; owners: AlertRole[] },
): Promise<string> {
  const { patientId, rule, tier = alertRules[rule].tier, owners } = alert
  const cause = uuidv7()
  const finding: AlertFinding = {
    ruleId: rule,
    ruleVersion: 1,
    tier,
    cause,
    dedupeKey: `${rule}+${patientId}+${cause}`,
    owners,
    also: [],
    inputs: {},
    thresholds: {},
    parts: [],
    records: [cause],
    levels: {},
    blocks: [],
    source: [],
  }
  return as(bench, system, {
    verb: async (ctx) => {
      await raiseAlert(ctx, finding, patientId)
      const raised = (await ctx.settle()).find(({ kind }) => kind === 'alert.raised')
      return raised?.subjectId ?? ''
    },
    input: {},
  })
}

/** Changes the settings of a clinic past the verbs. */
export async function amendSettings(
  bench: Bench,
  { organizationId }: Pick<TestClinic, 'organizationId'>,
  changes: Parameters<typeof amendClinic>[2],
): Promise<void> {
  await inTenant(bench.engine.app, { organizationId, userId: null }, (tx) =>
    amendClinic(tx, organizationId, changes),
  )
}

/** What a case may say about its alert; whatever is left out is that of an open SI-3 of today. */
export type AlertOverrides = Pick<Alert, 'organizationId' | 'patientId'> &
  Partial<Alert> & { readonly told?: readonly Member[] }

/** Writes an alert and who was told of it, past the verbs. */
export async function buildAlert(
  bench: Bench,
  { told = [], ...overrides }: AlertOverrides,
): Promise<Alert> {
  const { organizationId } = overrides
  const rule = alertRules[overrides.rule ?? 'SI-3']
  const id = uuidv7()
  return inTenant(bench.engine.app, { organizationId, userId: null }, async (tx, now) => {
    const raisedAt = overrides.raisedAt ?? bench.engine.clock?.() ?? now
    const alert: Alert = {
      id,
      rule: rule.id,
      ruleVersion: rule.version,
      tier: rule.tier,
      dedupeKey: `${rule.id}+${overrides.patientId}+${id}`,
      reassessmentId: null,
      inputs: {},
      thresholds: {},
      parts: [{ code: 'item9_unanswered', params: { on: raisedAt.slice(0, 10) } }],
      source: [],
      levels: {},
      records: [],
      owners: [...rule.owners],
      also: [...rule.also],
      ackDeadline: null,
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
      ...overrides,
      raisedAt,
    }
    await writeAlert(tx, alert)
    const people = told.map(({ userId }) => ({ userId, toldAs: 'psychologist', toldAt: raisedAt }))
    await writeRecipients(tx, alert, people)
    return alert
  })
}
