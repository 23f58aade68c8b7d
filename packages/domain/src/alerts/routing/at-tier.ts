import type { AlertRule, AlertTier } from '../rule/alert-rule.ts'
import type { Escalating } from './escalation-schedule.ts'

/**
 * How an alert escalates by the rule it names. Of a rule that is no more nothing is left but what every T1
 * has: the on-call, when the clinic is closed.
 */
export function escalatingOf(rule: AlertRule | undefined, tier: AlertTier): Escalating {
  return rule ? atTier(rule, tier) : { tier, ackWithin: null, escalation: [] }
}

/** How soon a rule's alert wants acknowledging and where it escalates when it fires at `tier`. */
export function atTier(rule: AlertRule, tier: AlertTier): Escalating {
  const { ackWithin, escalation } = rule.otherTiers[tier] ?? rule
  return tier === 'T4' ? { tier, ackWithin: null, escalation: [] } : { tier, ackWithin, escalation }
}
