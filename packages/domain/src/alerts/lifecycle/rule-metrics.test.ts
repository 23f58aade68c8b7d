import { describe, expect, it } from 'vitest'
import { type MeasuredAlert, measureRule } from './rule-metrics.ts'

function alert(minutes: number | null, changes: Partial<MeasuredAlert> = {}): MeasuredAlert {
  const raisedAt = '2026-11-20T13:00:00.000Z'
  const at = minutes === null ? null : new Date(Date.parse(raisedAt) + minutes * 60_000)
  return {
    state: 'acknowledged',
    raisedAt,
    acknowledgedAt: at?.toISOString() ?? null,
    outcome: null,
    dismissedFor: null,
    ...changes,
  }
}

describe('measureRule', () => {
  it('knows no median while nothing was acknowledged', () => {
    const none = { fired: 0, acknowledged: 0, acted: 0, dismissed: {}, medianMinutes: null }
    expect(measureRule([])).toEqual(none)
    expect(measureRule([alert(null, { state: 'open' })])).toEqual({ ...none, fired: 1 })
  })

  it.each([
    [[30], 30],
    [[10, 30], 20],
    [[90, 10, 20], 20],
    [[100, 1, 3, 2], 2.5],
  ])('takes the median of %j: %d', (minutes, expected) => {
    expect(measureRule(minutes.map((wait) => alert(wait))).medianMinutes).toBe(expected)
  })

  it('tells what was acted on from what was only closed', () => {
    const outcomes = [
      'acted_on',
      'contacted',
      'recorded',
      'no_action_needed',
      'superseded',
    ] as const
    const resolved = outcomes.map((outcome) => alert(5, { state: 'resolved', outcome }))
    expect(measureRule(resolved)).toMatchObject({ fired: 5, acknowledged: 5, acted: 3 })
  })

  it('counts dismissals by reason', () => {
    const dismissed = (['duplicate', 'already_known', 'duplicate'] as const).map((dismissedFor) =>
      alert(null, { state: 'dismissed', dismissedFor }),
    )
    expect(measureRule(dismissed).dismissed).toEqual({ duplicate: 2, already_known: 1 })
  })
})
