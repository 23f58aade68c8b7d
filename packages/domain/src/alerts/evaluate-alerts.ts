import type { CalendarDate } from '../shared/calendar-date.ts'
import { alertRules } from './registry.ts'
import type { AlertFinding } from './rule/alert-finding.ts'
import type { AlertRule } from './rule/alert-rule.ts'
import { type AlertRuleId, alertRuleIds } from './rule/alert-rule-id.ts'
import type { AlertSnapshot } from './rule/alert-snapshot.ts'
import { dedupeKeyOf } from './rule/dedupe-key.ts'

/** A clinic's own figures per rule; what it does not set keeps the default. */
export type AlertThresholdOverrides = Readonly<
  Partial<Record<AlertRuleId, Readonly<Record<string, number>>>>
>

/** The figures in force for a rule: its defaults with the clinic's own over them; unknown names and non-figures are ignored. */
export function thresholdsOf(
  rule: AlertRule,
  overrides: AlertThresholdOverrides = {},
): Readonly<Record<string, number>> {
  const own = overrides[rule.id] ?? {}
  const figures = Object.entries(rule.thresholds).map(([name, { value }]) => [
    name,
    Object.hasOwn(own, name) && Number.isFinite(own[name]) ? own[name] : value,
  ])
  return Object.fromEntries(figures)
}

/** What every rule finds for a patient on a date, in table order; the same input always gives the same answer. */
export function evaluateAlerts(
  snapshot: AlertSnapshot,
  on: CalendarDate,
  overrides: AlertThresholdOverrides = {},
): readonly AlertFinding[] {
  return alertRuleIds.flatMap((id) => evaluateRule(alertRules[id], snapshot, { on, overrides }))
}

/** What one rule finds for a patient on a date. */
export function evaluateRule(
  rule: AlertRule,
  snapshot: AlertSnapshot,
  { on, overrides = {} }: { on: CalendarDate; overrides?: AlertThresholdOverrides },
): readonly AlertFinding[] {
  const thresholds = thresholdsOf(rule, overrides)
  return rule.evaluate(snapshot, on, thresholds).map((draft) => ({
    ruleId: rule.id,
    ruleVersion: rule.version,
    tier: rule.tier,
    owners: rule.owners,
    also: rule.also,
    levels: {},
    blocks: [],
    ...draft,
    thresholds,
    source: rule.citations,
    dedupeKey: dedupeKeyOf(rule.id, snapshot.patientId, draft.cause),
  }))
}
