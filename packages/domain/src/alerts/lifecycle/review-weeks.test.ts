import { describe, expect, it } from 'vitest'
import { isRuleUnderReview } from './alert-budget.ts'
import type { AlertState } from './alert-state.ts'
import { countWeeks } from './review-weeks.ts'

const now = '2026-11-20T12:00:00.000Z'
const ago = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString()
const settled = (days: number, state: AlertState = 'dismissed') => ({
  state,
  resolvedAt: ago(days),
})

describe('countWeeks', () => {
  it('counts by when somebody settled it, the latest week last', () => {
    const weeks = countWeeks([settled(0), settled(6.9, 'resolved'), settled(7), settled(55.9)], now)
    expect(weeks).toHaveLength(8)
    expect(weeks[7]).toEqual({ settled: 2, dismissed: 1 })
    expect(weeks[6]).toEqual({ settled: 1, dismissed: 1 })
    expect(weeks[0]).toEqual({ settled: 1, dismissed: 1 })
  })

  it('leaves out what is open, withdrawn, or older', () => {
    const weeks = countWeeks(
      [settled(1, 'withdrawn'), { state: 'open', resolvedAt: null }, settled(56)],
      now,
    )
    expect(weeks.every(({ settled: count }) => count === 0)).toBe(true)
  })

  it('puts a rule under review only after eight weeks in a row above four in five', () => {
    const everyWeek = Array.from({ length: 8 }, (_, week) => settled(week * 7 + 1))
    expect(isRuleUnderReview(countWeeks(everyWeek, now))).toBe(true)
    expect(isRuleUnderReview(countWeeks(everyWeek.slice(1), now))).toBe(false)
    const acted = [...everyWeek, settled(1, 'resolved')]
    expect(isRuleUnderReview(countWeeks(acted, now))).toBe(false)
  })
})
