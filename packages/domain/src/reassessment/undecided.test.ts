import { describe, expect, it, test } from 'vitest'
import { slotStatuses } from './slot-state.ts'
import { type Decidable, findUndecided } from './undecided.ts'

const entry = (dueOn: string, overrides: Partial<Decidable> = {}): Decidable => ({
  slot: 'relief_end',
  dueOn,
  status: 'completed',
  isDecided: false,
  ...overrides,
})

describe('the reassessment that waits for a decision', () => {
  test.each(slotStatuses)('a single one that is %s', (status) => {
    const one = entry('2026-02-02', { status })
    const waits = ['completed', 'declined', 'not_possible', 'missed'].includes(status)
    expect(findUndecided([one])).toBe(waits ? one : undefined)
  })

  it('is never the baseline nor the follow-up after discharge', () => {
    expect(findUndecided([entry('2026-01-05', { slot: 'baseline' })])).toBeUndefined()
    expect(findUndecided([entry('2026-09-05', { slot: 'post_discharge' })])).toBeUndefined()
  })

  it('is the latest that is over; one before it has been overtaken', () => {
    const [old, latest] = [entry('2026-02-02'), entry('2026-03-02', { status: 'missed' })]
    const open = entry('2026-03-30', { status: 'due' })
    expect(findUndecided([open, latest, old])).toBe(latest)
    expect(findUndecided([old, { ...latest, isDecided: true }])).toBeUndefined()
  })
})
