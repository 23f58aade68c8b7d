import { inTenant } from '@meridian/db'
import { amendClinic } from '@meridian/db/repositories'
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
