import { type AlertRuleId, isClinicalRule } from '@meridian/domain/alerts'

/** What the event of an alert says of its rule: nothing where the name itself is clinical. */
export function nameInEvents(rule: AlertRuleId): AlertRuleId | null {
  return isClinicalRule(rule) ? null : rule
}
