import { type CalendarDate, daysBetween } from '../../shared/calendar-date.ts'
import type { AlertFinding } from '../rule/alert-finding.ts'
import type { AlertRule, AlertTier } from '../rule/alert-rule.ts'
import { type AlertState, isUnsettled } from './alert-state.ts'
import { isRearmed } from './is-rearmed.ts'

/** The latest alert raised under a finding's dedupe key. */
export interface EarlierAlert {
  readonly id: string
  readonly tier: AlertTier
  readonly state: AlertState
  readonly raisedOn: CalendarDate
  readonly levels: Readonly<Record<string, number>>
  /** True once a correction took its ground away (a T1 annotated, a T2–T4 withdrawn). */
  readonly groundCorrected: boolean
  /** The lowest value of the rule's measure since it was raised, for hysteresis; null when none. */
  readonly lowestSince: number | null
}

/**
 * What becomes of a finding: a new alert, one more on an open alert (told again when a dose or an answer
 * rose or an agent was added), a line on the chart, or nothing yet.
 */
export type FindingDecision =
  | { readonly kind: 'raise' }
  | { readonly kind: 'raise_tier'; readonly alertId: string }
  | { readonly kind: 'merge'; readonly alertId: string; readonly notifyAgain: boolean }
  | { readonly kind: 'chart_only' }
  | { readonly kind: 'hold'; readonly because: HoldReason }

export type HoldReason = 'same_record' | 'cool_down' | 'not_rearmed'

const rank: Readonly<Record<AlertTier, number>> = { T1: 4, T2: 3, T3: 2, T4: 1 }

/**
 * Decides about a finding from the latest alert of its dedupe key. A T1 is raised whatever went before,
 * unless the very record it rests on has already raised it; a graver answer in that record is told again.
 * T2–T4 are merged while open, then held for
 * the cool-down and until re-armed; a higher tier or a corrected ground always raises.
 */
export function decideFinding(
  finding: AlertFinding,
  rule: AlertRule,
  { on, earlier }: { on: CalendarDate; earlier: EarlierAlert | null },
): FindingDecision {
  if (finding.tier === 'T4') return { kind: 'chart_only' }
  if (!earlier || earlier.groundCorrected) return { kind: 'raise' }
  if (rank[finding.tier] > rank[earlier.tier]) return raiseTier(earlier)
  if (finding.tier === 'T1') return decideCritical(finding, earlier)
  if (isUnsettled(earlier.state)) return merge(finding, rule, earlier)
  return decideRepeat(finding, rule, { on, earlier })
}

function raiseTier(earlier: EarlierAlert): FindingDecision {
  return isUnsettled(earlier.state)
    ? { kind: 'raise_tier', alertId: earlier.id }
    : { kind: 'raise' }
}

/** A record corrected to a graver answer is never merged silently. */
function decideCritical(finding: AlertFinding, earlier: EarlierAlert): FindingDecision {
  if (!hasRisen(finding.levels, earlier.levels)) return { kind: 'hold', because: 'same_record' }
  if (!isUnsettled(earlier.state)) return { kind: 'raise' }
  return { kind: 'merge', alertId: earlier.id, notifyAgain: true }
}

function merge(finding: AlertFinding, rule: AlertRule, earlier: EarlierAlert): FindingDecision {
  const notifyAgain =
    rule.repeat === 'on_rise_or_new_agent' && hasRisen(finding.levels, earlier.levels)
  return { kind: 'merge', alertId: earlier.id, notifyAgain }
}

function decideRepeat(
  finding: AlertFinding,
  rule: AlertRule,
  since: { on: CalendarDate; earlier: EarlierAlert },
): FindingDecision {
  switch (rule.repeat) {
    case 'once_per_record':
      return { kind: 'hold', because: 'same_record' }
    case 'on_rise_or_new_agent':
      return hasRisen(finding.levels, since.earlier.levels)
        ? { kind: 'raise' }
        : { kind: 'chart_only' }
    case 'after_cool_down':
      return decideAfterCoolDown(finding, rule, since)
  }
}

function decideAfterCoolDown(
  finding: AlertFinding,
  rule: AlertRule,
  { on, earlier }: { on: CalendarDate; earlier: EarlierAlert },
): FindingDecision {
  if (daysBetween(earlier.raisedOn, on) < coolDownDaysOf(finding.tier, rule))
    return { kind: 'hold', because: 'cool_down' }
  if (!rule.hysteresis) return { kind: 'raise' }
  const threshold = finding.thresholds[rule.hysteresis.threshold] ?? Number.NEGATIVE_INFINITY
  const since = { firedOn: earlier.raisedOn, on, lowestSince: earlier.lowestSince }
  return isRearmed(threshold, rule.hysteresis.changeThreshold, since)
    ? { kind: 'raise' }
    : { kind: 'hold', because: 'not_rearmed' }
}

/** Days before a rule may fire again at a tier: its own figure at its usual tier, else T2 14 and T3 28. */
export function coolDownDaysOf(tier: AlertTier, rule: AlertRule): number {
  if (tier === rule.tier && rule.coolDownDays !== null) return rule.coolDownDays
  return { T1: 0, T2: 14, T3: 28, T4: 0 }[tier]
}

/** True when an agent is new or its dose is above what the earlier alert saw. */
function hasRisen(
  now: Readonly<Record<string, number>>,
  before: Readonly<Record<string, number>>,
): boolean {
  return Object.entries(now).some(([agent, dose]) => {
    const earlier = Object.hasOwn(before, agent) ? before[agent] : undefined
    return earlier === undefined || dose > earlier
  })
}
