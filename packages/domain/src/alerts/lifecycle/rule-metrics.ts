import type { Instant } from '../../shared/calendar-date.ts'
import type { AlertOutcome, AlertState, DismissalReason } from './alert-state.ts'

/** An alert as far as its rule is judged by it. */
export interface MeasuredAlert {
  readonly state: AlertState
  readonly raisedAt: Instant
  readonly acknowledgedAt: Instant | null
  readonly outcome: AlertOutcome | null
  readonly dismissedFor: DismissalReason | null
}

/** How a rule does (reference §5, rule 8); `medianMinutes` is from raising to acknowledging, null for none. */
export interface RuleMetrics {
  readonly fired: number
  readonly acknowledged: number
  readonly acted: number
  readonly dismissed: Readonly<Partial<Record<DismissalReason, number>>>
  readonly medianMinutes: number | null
}

const inaction: readonly AlertOutcome[] = ['no_action_needed', 'superseded']

/** Counts the alerts of one rule. */
export function measureRule(alerts: readonly MeasuredAlert[]): RuleMetrics {
  const waits = alerts.flatMap(listWait)
  const acted = alerts.filter(({ outcome }) => outcome !== null && !inaction.includes(outcome))
  return {
    fired: alerts.length,
    acknowledged: waits.length,
    acted: acted.length,
    dismissed: countReasons(alerts),
    medianMinutes: findMedian(waits),
  }
}

function listWait({ raisedAt, acknowledgedAt }: MeasuredAlert): number[] {
  if (acknowledgedAt === null) return []
  return [(Date.parse(acknowledgedAt) - Date.parse(raisedAt)) / 60_000]
}

function countReasons(alerts: readonly MeasuredAlert[]): Partial<Record<DismissalReason, number>> {
  const counts: Partial<Record<DismissalReason, number>> = {}
  for (const { state, dismissedFor } of alerts)
    if (state === 'dismissed' && dismissedFor)
      counts[dismissedFor] = (counts[dismissedFor] ?? 0) + 1
  return counts
}

function findMedian(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}
