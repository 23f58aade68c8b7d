import { describe, expect, it, test } from 'vitest'
import { addDays } from '../shared/calendar-date.ts'
import type { Slot } from './slot.ts'
import { slotWindow } from './slot-window.ts'
import { slotsSatisfiedBy } from './slots-satisfied-by.ts'

const due = '2026-06-01'

function slotDue(key: string, dueOn: string): Slot {
  return {
    key,
    keys: [key],
    slot: 'relief_end',
    mergedFrom: [],
    ...slotWindow(dueOn),
    battery: { required: ['nrs', 'isi'], optional: ['gad7'] },
    notApplicableFrom: null,
    standsStill: false,
  }
}

function satisfied(days: number, slots: Slot[], extra = {}) {
  const form = { instrument: 'isi' as const, on: addDays(due, days), ...extra }
  return slotsSatisfiedBy(form, slots).map(({ key }) => key)
}

describe('which reassessments a form counts for', () => {
  test.each([
    ['the day before the window', -8, []],
    ['the first day', -7, ['a']],
    ['the last day', 21, ['a']],
    ['the day after', 22, []],
  ])('%s', (_name, days, keys) => {
    expect(satisfied(days, [slotDue('a', due)])).toEqual(keys)
  })

  it('none that does not ask for the instrument; an optional one counts', () => {
    const slot = slotDue('a', due)
    expect(slotsSatisfiedBy({ instrument: 'ndi', on: due }, [slot])).toEqual([])
    expect(slotsSatisfiedBy({ instrument: 'gad7', on: due }, [slot])).toEqual([slot])
  })

  test.each([
    [14, ['b', 'a']],
    [15, ['b']],
  ])('a second one %i days away', (apart, keys) => {
    const slots = [slotDue('a', addDays(due, -apart)), slotDue('b', due)]
    expect(satisfied(0, slots)).toEqual(keys)
  })

  test.each([
    [13, []],
    [14, ['a']],
  ])('with the one before it %i days ago and a minimum interval of 14', (days, keys) => {
    const extra = { previousOn: addDays(due, -days), minimumIntervalDays: 14 }
    expect(satisfied(0, [slotDue('a', due)], extra)).toEqual(keys)
  })

  it('also inside the interval if a clinician overrides it', () => {
    const extra = { previousOn: addDays(due, -1), minimumIntervalDays: 14, overridden: true }
    expect(satisfied(0, [slotDue('a', due)], extra)).toEqual(['a'])
  })
})
