import type { AlertRuleId } from './alert-rule-id.ts'

const aboutReassessments: readonly AlertRuleId[] = ['DUE', 'OVERDUE', 'MISSED']

/** True when the rule's name alone tells something of the patient's health; the dates of forms do not. */
export function isClinicalRule(id: AlertRuleId): boolean {
  return !aboutReassessments.includes(id)
}
