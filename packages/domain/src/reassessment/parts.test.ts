import { describe, expect, it, test } from 'vitest'
import { addDays } from '../shared/calendar-date.ts'
import { isMissing, listParts, type PartExcuse, type PartForm } from './parts.ts'
import { settleParts, startedOn } from './settle-parts.ts'
import type { Slot } from './slot.ts'
import { slotWindow } from './slot-window.ts'
import { on, slotOf } from './testing/schedules.ts'

const due = '2026-06-01'
const dayOf = (days: number) => addDays(due, days)

function slotDue(key: string, dueOn: string, required: Slot['battery']['required']): Slot {
  return {
    key,
    keys: [key],
    slot: 'relief_end',
    mergedFrom: [],
    ...slotWindow(dueOn),
    battery: { required, optional: ['gad7'] },
    notApplicableFrom: null,
    standsStill: false,
  }
}

const slot = slotDue('a', due, ['nrs', 'isi'])
let made = 0
const form = (instrument: string, days: number, overrides: Partial<PartForm> = {}): PartForm => ({
  id: `form ${++made}`,
  instrument,
  on: dayOf(days),
  isComplete: true,
  filedTo: null,
  ...overrides,
})

interface Recorded {
  readonly forms?: readonly PartForm[]
  readonly excuses?: readonly PartExcuse[]
  readonly slots?: readonly Slot[]
  readonly today?: string
  readonly of?: Slot
}

function parts({ forms = [], excuses = [], slots = [slot], today, of = slot }: Recorded) {
  return listParts(of, { forms, excuses, slots, today: today ?? dayOf(21) })
}

function stateOf(instrument: string, recorded: Recorded) {
  return parts(recorded).find((part) => part.instrument === instrument)?.state
}

describe('a part of a reassessment', () => {
  it('is asked for, optional ones apart, and missing while nothing is recorded', () => {
    expect(parts({}).map(({ instrument, state }) => [instrument, state])).toEqual([
      ['nrs', 'missing'],
      ['isi', 'missing'],
      ['gad7', 'missing'],
    ])
    expect(parts({}).filter(isMissing)).toHaveLength(2)
  })

  // Window: 7 days before the due date to 21 days after it (reference §4).
  test.each([
    [-8, 'missing'],
    [-7, 'answered'],
    [21, 'answered'],
    [22, 'missing'],
  ])('is answered by a form %i days from the due date: %s', (days, state) => {
    expect(stateOf('nrs', { forms: [form('nrs', days)], today: dayOf(30) })).toBe(state)
  })

  it('is not answered by a form dated after today', () => {
    expect(stateOf('nrs', { forms: [form('nrs', 1)], today: due })).toBe('missing')
  })

  it('is only begun by a form that is not complete, however much of it scored', () => {
    const forms = [form('isi', 0, { isComplete: false, filedTo: 'a' })]
    expect(stateOf('isi', { forms })).toBe('partly')
    expect(parts({ forms }).filter(isMissing)).toHaveLength(2)
  })

  it('is answered by the latest complete form', () => {
    const forms = [form('nrs', 0), form('nrs', 2), form('nrs', 3, { isComplete: false })]
    expect(parts({ forms })[0]).toMatchObject({ state: 'answered', on: dayOf(2) })
  })

  it('is answered by what was entered for it before anything else', () => {
    const forms = [form('nrs', 0, { filedTo: 'a' }), form('nrs', 2)]
    expect(parts({ forms })[0]).toMatchObject({ state: 'answered', on: due })
  })

  it('is excused until it is answered after all', () => {
    const excuses = [{ instrument: 'isi', as: 'declined' as const, on: dayOf(1) }]
    expect(parts({ excuses })[1]).toMatchObject({ state: 'declined', on: dayOf(1) })
    expect(stateOf('isi', { excuses, forms: [form('isi', 2)] })).toBe('answered')
  })

  test.each([
    [14, 'answered'],
    [15, 'missing'],
  ])('shares a form with another reassessment due %i days away: %s', (apart, state) => {
    const near = slotDue('b', dayOf(apart), ['nrs'])
    const later = { ...near, opensOn: due }
    const forms = [form('nrs', 0, { filedTo: 'a' })]
    expect(stateOf('nrs', { forms, slots: [slot, later], of: later })).toBe(state)
  })

  // ISI: at least 14 days apart (reference §1.15).
  test.each([
    [-14, 'answered'],
    [-13, 'missing'],
  ])('by a form entered for nothing with one %i days before: %s', (before, state) => {
    expect(stateOf('isi', { forms: [form('isi', before), form('isi', 0)] })).toBe(state)
  })

  it('counts inside the interval when a clinician entered it for this reassessment', () => {
    const forms = [form('isi', -13), form('isi', 0, { filedTo: 'a' })]
    expect(stateOf('isi', { forms })).toBe('answered')
  })

  it('takes a form of the same day for the same one typed again', () => {
    const forms = [form('isi', 0), form('isi', 0)]
    expect(parts({ forms })[1]).toMatchObject({ state: 'answered', formId: forms[1]?.id })
  })

  it('says from when an instrument may be repeated, and asks for it until then and after', () => {
    const forms = [form('isi', -9)]
    expect(parts({ forms, today: dayOf(4) })[1]).toMatchObject({
      state: 'missing',
      recent: { on: dayOf(-9), repeatFrom: dayOf(5) },
    })
    expect(parts({ forms, today: dayOf(5) })[1]).toMatchObject({ state: 'missing', recent: null })
  })

  // PSQI: at least 28 days apart; the window here closes 8 days after the due date.
  test.each([
    [-20, 'missing'],
    [-19, 'too_recent'],
  ])('is not asked again if it may not be repeated in the window: %i, %s', (days, state) => {
    const short = { ...slotDue('a', due, ['nrs', 'psqi']), closesOn: dayOf(8) }
    const recorded = { forms: [form('psqi', days)], slots: [short], of: short, today: dayOf(7) }
    expect(stateOf('psqi', recorded)).toBe(state)
  })

  it('moves with the window when the episode is paused: what was answered before it is asked anew', () => {
    const pauses = [{ from: on(25), to: on(45) }]
    const moved = slotOf({ today: on(46), pauses }, 'relief_end')
    const forms = [form('nrs', 0, { on: on(22), filedTo: 'relief_end' })]
    const known = { forms, excuses: [], slots: [moved], today: on(46) }
    expect(listParts(moved, known)[0]).toMatchObject({ instrument: 'nrs', state: 'missing' })
  })
})

describe('what the parts make of a reassessment', () => {
  const declined = (instrument: string, days: number) =>
    ({ instrument, as: 'declined', on: dayOf(days) }) as const
  const notPossible = (instrument: string, days: number) =>
    ({ instrument, as: 'not_possible', on: dayOf(days) }) as const

  test.each<[string, Recorded, ReturnType<typeof settleParts>]>([
    ['nothing recorded', {}, null],
    ['pain alone', { forms: [form('nrs', 0)] }, null],
    ['an optional one alone', { forms: [form('gad7', 0)] }, null],
    [
      'all answered, dated by the last',
      { forms: [form('nrs', 3), form('isi', -2)] },
      { as: 'completed', on: dayOf(3) },
    ],
    [
      'the rest excused',
      { forms: [form('nrs', 0)], excuses: [declined('isi', 4)] },
      { as: 'completed', on: dayOf(4) },
    ],
    [
      'all declined',
      { excuses: [declined('isi', 1), declined('nrs', 2)] },
      { as: 'declined', on: dayOf(2) },
    ],
    [
      'some declined, the rest not possible',
      { excuses: [declined('isi', 1), notPossible('nrs', 0)] },
      { as: 'not_possible', on: dayOf(1) },
    ],
    [
      'one answered in part',
      { forms: [form('nrs', 0), form('isi', 0, { isComplete: false })] },
      null,
    ],
  ])('%s', (_, recorded, outcome) => {
    expect(settleParts(parts(recorded))).toEqual(outcome)
  })

  it('was begun when the latest of them was answered, in part or whole', () => {
    expect(startedOn(parts({}))).toBeNull()
    const forms = [form('nrs', 1), form('isi', 2, { isComplete: false })]
    expect(startedOn(parts({ forms }))).toBe(dayOf(2))
    expect(startedOn(parts({ excuses: [declined('isi', 3)] }))).toBeNull()
  })

  it('is complete on 29 February', () => {
    const leap = slotDue('a', '2028-02-15', ['nrs'])
    const forms = [form('nrs', 0, { on: '2028-02-29' })]
    const known = { forms, excuses: [], slots: [leap], today: '2028-02-29' }
    expect(settleParts(listParts(leap, known))).toEqual({ as: 'completed', on: '2028-02-29' })
  })
})
