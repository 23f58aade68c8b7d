import type { AlertFinding } from '../rule/alert-finding.ts'
import type { AlertRule } from '../rule/alert-rule.ts'

/** The dedupe keys of open alerts that end when this finding is raised: OVERDUE takes the place of DUE. */
export function supersededKeys(
  finding: Pick<AlertFinding, 'dedupeKey' | 'ruleId'>,
  rule: Pick<AlertRule, 'supersedes'>,
): readonly string[] {
  const patientAndCause = finding.dedupeKey.slice(finding.ruleId.length)
  return rule.supersedes.map((id) => `${id}${patientAndCause}`)
}
