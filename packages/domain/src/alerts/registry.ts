import { dueRule } from './due.ts'
import { missedRule } from './missed.ts'
import { overdueRule } from './overdue.ts'
import type { AlertRule } from './rule/alert-rule.ts'
import type { AlertRuleId } from './rule/alert-rule-id.ts'

/** Every alert rule by its id, in the order of the reference's table. */
export const alertRules: Readonly<Record<AlertRuleId, AlertRule>> = {
  DUE: dueRule,
  OVERDUE: overdueRule,
  MISSED: missedRule,
}
