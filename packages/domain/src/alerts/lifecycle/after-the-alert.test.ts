import { describe, expect, it } from 'vitest'
import { alertRules } from '../registry.ts'
import { isOverAlertBudget, isRuleUnderReview } from './alert-budget.ts'
import { type CorrectableAlert, listCorrections } from './correct-alert.ts'
import { deliveryOf } from './delivery-of.ts'

describe('listCorrections', () => {
  const alert = (changes: Partial<CorrectableAlert> = {}): CorrectableAlert => ({
    id: 'a-1',
    dedupeKey: 'DEP+p-1+phq9',
    tier: 'T2',
    state: 'open',
    records: ['e-1'],
    ...changes,
  })
  const kinds = (changes: Partial<CorrectableAlert>, still: string[] = []) =>
    listCorrections(
      'e-1',
      [alert(changes)],
      still.map((dedupeKey) => ({ dedupeKey })),
    ).map(({ kind }) => kind)

  it('leave an alert alone that rests on another record or is still found', () => {
    expect(kinds({ records: ['e-2'] })).toEqual([])
    expect(kinds({}, ['DEP+p-1+phq9'])).toEqual([])
  })

  it.each(['T2', 'T3', 'T4'] as const)('withdraw an unsettled %s with a trace', (tier) => {
    expect(listCorrections('e-1', [alert({ tier })], [])).toEqual([
      { alertId: 'a-1', kind: 'withdraw', trace: { correctedRecordId: 'e-1' } },
    ])
  })

  it.each(['open', 'acknowledged', 'in_progress', 'resolved'] as const)(
    'annotate a T1 that is %s and never close it',
    (state) => {
      expect(kinds({ tier: 'T1', state })).toEqual(['annotate'])
    },
  )

  it('annotate what was settled already', () => {
    expect(kinds({ state: 'dismissed' })).toEqual(['annotate'])
  })
})

describe('deliveryOf', () => {
  const told = (id: keyof typeof alertRules, tier = alertRules[id].tier) => {
    const { interrupts, worklist, notifies, digest } = deliveryOf(alertRules[id], tier)
    return { interrupts, worklist, notifies, digest }
  }

  it.each(['DUE', 'OVERDUE', 'MISSED'] as const)(
    'puts %s on the worklist at once, quietly',
    (id) => {
      expect(told(id)).toMatchObject({ worklist: true, interrupts: false })
    },
  )

  it('puts OVERDUE in the next digest too, DUE not', () => {
    expect(told('OVERDUE').digest).toBe(true)
    expect(told('DUE').digest).toBe(false)
  })

  it('interrupts for a T1 alone', () => {
    expect(told('SI-1').interrupts).toBe(true)
    expect(told('REDFLAG').interrupts).toBe(true)
    expect(told('REDFLAG', 'T2')).toMatchObject({
      interrupts: false,
      worklist: true,
      notifies: true,
    })
  })

  it('keeps T3 to the digest and T4 to the chart', () => {
    expect(told('WORSE')).toEqual({
      interrupts: false,
      worklist: false,
      notifies: false,
      digest: true,
    })
    expect(told('WORSE', 'T4')).toEqual({
      interrupts: false,
      worklist: false,
      notifies: false,
      digest: false,
    })
  })
})

describe('the alert budget', () => {
  it.each([
    [5, false],
    [6, true],
  ])('of %i T2 alerts in a day is over: %s', (count, expected) => {
    expect(isOverAlertBudget(count)).toBe(expected)
  })

  const weeks = (count: number, settled: number, dismissed: number) =>
    Array.from({ length: count }, () => ({ settled, dismissed }))

  it.each([
    ['eight weeks above 80 %', weeks(8, 100, 81), true],
    ['eight weeks at 80 %', weeks(8, 10, 8), false],
    ['seven weeks', weeks(7, 10, 10), false],
    ['weeks in which nothing was settled', weeks(8, 0, 0), false],
    ['one better week among the last eight', [...weeks(7, 10, 10), ...weeks(1, 10, 5)], false],
    ['a better week before the last eight', [...weeks(1, 10, 0), ...weeks(8, 10, 10)], true],
  ])('flags a rule for review after %s: %s', (_, history, expected) => {
    expect(isRuleUnderReview(history)).toBe(expected)
  })
})
