import type { AlertRule, AlertTier } from '../rule/alert-rule.ts'
import type { Escalating } from './escalation-schedule.ts'

/** How soon a rule's alert wants acknowledging and where it escalates when it fires at `tier`. */
export function atTier(rule: AlertRule, tier: AlertTier): Escalating {
  const { ackWithin, escalation } = rule.otherTiers[tier] ?? rule
  return tier === 'T4' ? { tier, ackWithin: null, escalation: [] } : { tier, ackWithin, escalation }
}
