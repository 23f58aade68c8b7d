import { acuRiskRule } from './acu-risk.ts'
import { aeMinRule } from './ae-min.ts'
import { aeSerRule } from './ae-ser.ts'
import { depRule } from './dep.ts'
import { dueRule } from './due.ts'
import { missedRule } from './missed.ts'
import { mme50Rule } from './mme50.ts'
import { mme90Rule } from './mme90.ts'
import { mmetaperRule } from './mmetaper.ts'
import { mmeupRule } from './mmeup.ts'
import { noContactRule } from './no-contact.ts'
import { overdueRule } from './overdue.ts'
import { pain8Rule } from './pain8.ts'
import { redFlagRule } from './red-flag.ts'
import type { AlertRule } from './rule/alert-rule.ts'
import type { AlertRuleId } from './rule/alert-rule-id.ts'
import { rxBzdRule } from './rx-bzd.ts'
import { rxNsaidRule } from './rx-nsaid.ts'
import { rxSeroRule } from './rx-sero.ts'
import { si1Rule } from './si-1.ts'
import { si2Rule } from './si-2.ts'
import { si3Rule } from './si-3.ts'
import { sleepRiskRule } from './sleep-risk.ts'
import { worseRule } from './worse.ts'

/** Every alert rule by its id, in the order of the reference's table. */
export const alertRules: Readonly<Record<AlertRuleId, AlertRule>> = {
  'SI-1': si1Rule,
  'SI-2': si2Rule,
  'SI-3': si3Rule,
  DEP: depRule,
  WORSE: worseRule,
  PAIN8: pain8Rule,
  MME50: mme50Rule,
  MME90: mme90Rule,
  MMEUP: mmeupRule,
  MMETAPER: mmetaperRule,
  'RX-BZD': rxBzdRule,
  'RX-NSAID': rxNsaidRule,
  'RX-SERO': rxSeroRule,
  'ACU-RISK': acuRiskRule,
  'AE-SER': aeSerRule,
  'AE-MIN': aeMinRule,
  REDFLAG: redFlagRule,
  'SLEEP-RISK': sleepRiskRule,
  NOCONTACT: noContactRule,
  DUE: dueRule,
  OVERDUE: overdueRule,
  MISSED: missedRule,
}

/** The rule as it is now; undefined for the id of one that is no more, which alerts may still name. */
export function findAlertRule(id: string): AlertRule | undefined {
  return Object.hasOwn(alertRules, id) ? alertRules[id as AlertRuleId] : undefined
}
