import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateAlerts } from './evaluate-alerts.ts'
import type { Phq9Entry } from './rule/recorded-facts.ts'

const today = '2026-11-20'
function entry(changes: Partial<Phq9Entry> = {}): Phq9Entry {
  const total = changes.total ?? 8
  return {
    id: 'e-1',
    on: today,
    recordedOn: today,
    state: 'submitted',
    item9: 0,
    total,
    sumOfAnswered: total,
    ...changes,
  }
}
const earlierZero = entry({ id: 'e-0', on: '2026-11-01', recordedOn: '2026-11-01' })
const fired = (...phq9: Phq9Entry[]) =>
  evaluateAlerts({ patientId: 'p-1', phq9 }, today)
    .filter(({ ruleId }) => ruleId.startsWith('SI'))
    .map(({ ruleId, cause }) => `${ruleId} ${cause}`)

describe('SI-1 and SI-2', () => {
  it('say nothing to 0, to an imported form, or to a fresh draft', () => {
    expect(fired(entry({ item9: 0 }))).toEqual([])
    expect(fired(entry({ item9: 3, imported: true }))).toEqual([])
    expect(fired(entry({ item9: 1, state: 'draft' }))).toEqual([])
  })

  it.each([
    [9, []],
    [10, ['SI-1 e-1']],
    [11, ['SI-1 e-1']],
  ])('count a draft in which the answer has stood for %i minutes: %j', (minutes, expected) => {
    expect(fired(entry({ item9: 1, state: 'draft', item9StoodMinutes: minutes }))).toEqual(expected)
  })

  it.each([1, 2])('say that a form is not saved yet, and only then: item 9 = %i', (item9) => {
    const codesOf = (state: Phq9Entry['state']) =>
      evaluateAlerts(
        { patientId: 'p-1', phq9: [entry({ item9, state, item9StoodMinutes: 10 })] },
        today,
      ).flatMap(({ parts }) => parts.map(({ code }) => code))
    expect(codesOf('draft')).toEqual(['item9_answered', 'item9_not_saved'])
    expect(codesOf('saved')).toEqual(['item9_answered'])
  })

  it.each([
    [1, ['SI-1 e-1']],
    [2, ['SI-2 e-1']],
    [3, ['SI-2 e-1']],
  ])('fire on item 9 = %i: %j', (item9, expected) => {
    expect(fired(entry({ item9 }))).toEqual(expected)
  })

  it.each([
    ['a rise from 0 with 14', 14, earlierZero, 'SI-1 e-1'],
    ['a rise from 0 with 15', 15, earlierZero, 'SI-2 e-1'],
    ['15 without an answer before', 15, undefined, 'SI-1 e-1'],
    [
      '15 after an unanswered item 9',
      15,
      { ...earlierZero, item9: null, state: 'saved' },
      'SI-1 e-1',
    ],
  ] as const)('judge %s', (_, total, before, expected) => {
    const phq9 = [...(before ? [before] : []), entry({ item9: 1, total })]
    expect(fired(...phq9)).toEqual([expected])
  })

  it('carry the answer, so that a graver one in the same form is told again', () => {
    const levels = (item9: number) =>
      evaluateAlerts({ patientId: 'p-1', phq9: [entry({ item9 })] }, today)
        .filter(({ tier }) => tier === 'T1')
        .map((found) => found.levels)
    expect(levels(1)).toEqual([{ item9: 1 }])
    expect(levels(2)).toEqual([{ item9: 2 }])
    expect(levels(3)).toEqual([{ item9: 3 }])
  })

  it('judge a rise with 15 against the last answer, 1 to 1 being none', () => {
    const before = { ...earlierZero, id: 'e-2', on: '2026-11-10', item9: 1 }
    expect(fired(earlierZero, before, entry({ item9: 1, total: 15 }))).toEqual([
      'SI-1 e-2',
      'SI-1 e-1',
    ])
  })

  it('look past an unanswered form and past a draft for the answer before', () => {
    const open = entry({ id: 'e-2', on: '2026-11-10', item9: null, state: 'saved' })
    expect(fired(earlierZero, open, entry({ item9: 1, total: 15 }))).toEqual(['SI-2 e-1'])
    const draft = entry({ id: 'e-2', on: '2026-11-10', state: 'draft' })
    expect(fired(draft, entry({ item9: 1, total: 15 }))).toEqual(['SI-1 e-1'])
  })

  it('tell of the rise only where the answer alone would not do', () => {
    const codes = (item9: number) =>
      evaluateAlerts({ patientId: 'p-1', phq9: [earlierZero, entry({ item9, total: 15 })] }, today)
        .filter(({ ruleId }) => ruleId === 'SI-2')
        .flatMap(({ parts }) => parts.map(({ code }) => code))
    expect(codes(1)).toEqual(['item9_answered', 'item9_rose_from_zero'])
    expect(codes(2)).toEqual(['item9_answered'])
  })

  it('count what was answered of a partly saved form towards the 15', () => {
    const partly = entry({ item9: 1, state: 'saved', total: null, sumOfAnswered: 15 })
    expect(fired(earlierZero, partly)).toEqual(['SI-2 e-1'])
  })

  it('let no positive answer hide behind another', () => {
    expect(
      fired(entry({ id: 'a', item9: 1 }), entry({ id: 'b', item9: 2 }), entry({ id: 'c' })),
    ).toEqual(['SI-1 a', 'SI-2 b'])
  })

  it('fire on a concern a clinician or free text raised, not on an imported one', () => {
    const concern = { id: 'c-1', on: today, recordedOn: today, source: 'clinician' as const }
    const find = (imported: boolean) =>
      evaluateAlerts({ patientId: 'p-1', concerns: [{ ...concern, imported }] }, today)
    expect(find(true)).toEqual([])
    expect(find(false)).toMatchObject([{ ruleId: 'SI-2', tier: 'T1', cause: 'c-1' }])
  })

  it('give every counted positive answer exactly one T1', () => {
    const item9 = fc.constantFrom(0, 1, 2, 3, null)
    const total = fc.integer({ min: 0, max: 27 })
    fc.assert(
      fc.property(fc.array(fc.tuple(item9, total), { maxLength: 6 }), (answers) => {
        const phq9 = answers.map(([value, sum], at) =>
          entry({ id: `e-${at}`, item9: value, total: sum, on: `2026-11-1${at}` }),
        )
        const critical = evaluateAlerts({ patientId: 'p-1', phq9 }, today).filter(
          ({ tier }) => tier === 'T1',
        )
        const positive = phq9.filter((e) => (e.item9 ?? 0) > 0).map(({ id }) => id)
        expect(critical.map(({ cause }) => cause).sort()).toEqual(positive)
      }),
    )
  })
})

describe('SI-3', () => {
  it('fires on a submitted form without item 9, not on one saved half-way', () => {
    expect(fired(entry({ item9: null, total: null, state: 'saved' }))).toEqual([])
    expect(fired(entry({ item9: null, total: null, state: 'draft' }))).toEqual([])
    expect(fired(entry({ item9: null, total: null }))).toEqual(['SI-3 e-1'])
  })

  it('fires on a form typed today with an earlier date, not on an older one', () => {
    const late = entry({ id: 'late', on: '2026-11-05', item9: null, total: null })
    expect(fired(late, entry())).toEqual(['SI-3 late'])
    expect(fired({ ...late, recordedOn: '2026-11-05' }, entry())).toEqual([])
  })
})

describe('DEP', () => {
  const reasons = (...totals: number[]) =>
    evaluateAlerts(
      {
        patientId: 'p-1',
        phq9: totals.map((total, at) => {
          const on = `2026-11-${String(at + 1).padStart(2, '0')}`
          return entry({ id: `e-${at}`, on, recordedOn: on, total })
        }),
      },
      today,
    ).flatMap(({ parts }) => parts.map(({ code }) => code))

  it.each([
    [[14], []],
    [[15], ['depression_newly_high']],
    [[19], ['depression_newly_high']],
    [[20], ['depression_severe']],
    [[15, 15], []],
    [[14, 15], ['depression_newly_high']],
    [[15, 19], []],
    [
      [15, 20],
      ['depression_severe', 'depression_worsened'],
    ],
    [[4, 8], []],
    [[4, 9], ['depression_worsened']],
    [[4, 7, 9], ['depression_worsened']],
    [[9, 4], []],
  ])('of the totals %j says %j', (totals, expected) => {
    expect(reasons(...totals)).toEqual(expected)
  })

  it('tells a rise against the previous total where that counts by itself', () => {
    const phq9 = [0, 4, 9].map((total, at) =>
      entry({ id: `e-${at}`, on: `2026-11-0${at + 1}`, total }),
    )
    const newest = evaluateAlerts({ patientId: 'p-1', phq9 }, '2026-11-30').at(-1)
    expect(newest?.parts).toEqual([
      { code: 'depression_worsened', params: { from: 4, to: 9, since: 'previous' } },
    ])
  })

  it('says nothing to a draft or an imported form, however high', () => {
    expect(reasons()).toEqual([])
    for (const changes of [{ state: 'draft' }, { imported: true }] as const)
      expect(
        evaluateAlerts({ patientId: 'p-1', phq9: [entry({ total: 27, ...changes })] }, today),
      ).toEqual([])
  })
})
