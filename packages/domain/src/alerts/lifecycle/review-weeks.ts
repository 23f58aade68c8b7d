import type { Instant } from '../../shared/calendar-date.ts'
import type { RuleWeek } from './alert-budget.ts'
import type { AlertState } from './alert-state.ts'

const weekMs = 7 * 24 * 60 * 60 * 1000
const weeks = 8

/** An alert as far as the weeks of its rule are counted by it. */
export interface SettledAlert {
  readonly state: AlertState
  readonly resolvedAt: Instant | null
}

/** The last eight weeks of a rule up to now, the earliest first, by when its alerts were settled by somebody. */
export function countWeeks(alerts: readonly SettledAlert[], now: Instant): readonly RuleWeek[] {
  const counted = Array.from({ length: weeks }, () => ({ settled: 0, dismissed: 0 }))
  for (const { state, resolvedAt } of alerts) {
    if (resolvedAt === null || (state !== 'resolved' && state !== 'dismissed')) continue
    const ago = Math.floor((Date.parse(now) - Date.parse(resolvedAt)) / weekMs)
    const week = counted[weeks - 1 - ago]
    if (!week) continue
    week.settled++
    if (state === 'dismissed') week.dismissed++
  }
  return counted
}
