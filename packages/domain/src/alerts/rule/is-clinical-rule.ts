import type { AlertRuleId } from './alert-rule-id.ts'

/** What the rule goes by are dates: of reassessments, or of when the patient was last heard of. */
const aboutDates: readonly AlertRuleId[] = ['NOCONTACT', 'DUE', 'OVERDUE', 'MISSED']

/** True when the rule's name alone tells something of the patient's health; dates do not. */
export function isClinicalRule(id: AlertRuleId): boolean {
  return !aboutDates.includes(id)
}
