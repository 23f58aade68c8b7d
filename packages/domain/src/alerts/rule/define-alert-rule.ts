import type { AlertRule, AlertTier } from './alert-rule.ts'

const coolDownOf: Record<AlertTier, number | null> = { T1: null, T2: 14, T3: 28, T4: null }

type Defaulted =
  | 'version'
  | 'also'
  | 'ackBefore'
  | 'escalation'
  | 'otherTiers'
  | 'coolDownDays'
  | 'repeat'
  | 'hysteresis'
  | 'supersedes'
  | 'endsByRecord'
  | 'delivery'
  | 'visibility'
  | 'checklist'

/** A complete rule from what is particular to it: cool-down by tier (T2 14 d, T3 28 d), escalation to the coordinator. */
export function defineAlertRule<Name extends string>(
  rule: Omit<AlertRule<Name>, Defaulted> & Partial<Pick<AlertRule<Name>, Defaulted>>,
): AlertRule<Name> {
  return {
    version: 1,
    also: [],
    ackBefore: null,
    escalation: rule.ackWithin ? [{ afterPeriods: 1, to: 'coordinator' }] : [],
    otherTiers: {},
    coolDownDays: coolDownOf[rule.tier],
    repeat: 'after_cool_down',
    hysteresis: null,
    supersedes: [],
    endsByRecord: false,
    delivery: 'by_tier',
    visibility: { admin: 'nothing' },
    checklist: [],
    ...rule,
  }
}
