import { describe, expect, it, test } from 'vitest'
import { addDays } from '../shared/calendar-date.ts'
import type { Slot } from './slot.ts'
import { getSlotState } from './slot-state.ts'
import { slotWindow } from './slot-window.ts'

const due = '2026-06-01'
const slot: Slot = {
  key: 'relief_end',
  keys: ['relief_end'],
  slot: 'relief_end',
  mergedFrom: [],
  ...slotWindow(due),
  battery: { required: ['nrs'], optional: [] },
  notApplicableFrom: null,
  standsStill: false,
}

function statusAt(days: number, record: Parameters<typeof getSlotState>[1], of: Slot = slot) {
  return getSlotState(of, record, addDays(due, days)).status
}

describe('explicit answers', () => {
  it('take the place of the dates from the day they are given', () => {
    const excused = { as: 'declined' as const, on: addDays(due, 3) }
    expect(statusAt(2, { excused })).toBe('due')
    expect(statusAt(3, { excused })).toBe('declined')
    expect(statusAt(90, { excused })).toBe('declined')
  })

  test.each([
    [21, 'not_possible'],
    [22, 'missed'],
  ])('given %i days after the due date leave it %s', (days, status) => {
    const excused = { as: 'not_possible' as const, on: addDays(due, days) }
    expect(statusAt(60, { excused })).toBe(status)
  })

  it('give way to a complete response in the window', () => {
    const excused = { as: 'declined' as const, on: addDays(due, 1) }
    expect(statusAt(9, { excused, completedOn: addDays(due, 5) })).toBe('completed')
  })

  it('outlive the end of the episode, as a response does', () => {
    const ended = { ...slot, notApplicableFrom: addDays(due, 10) }
    const excused = { as: 'declined' as const, on: addDays(due, 1) }
    expect(statusAt(30, { excused }, ended)).toBe('declined')
    expect(statusAt(30, { completedOn: due }, ended)).toBe('completed')
    expect(statusAt(30, {}, ended)).toBe('not_applicable')
    expect(statusAt(9, {}, ended)).toBe('overdue')
  })
})

describe('a partial response', () => {
  test.each([
    ['before the window', -8, -7, false],
    ['on the day it opens', -7, -7, true],
    ['while due', 0, 5, true],
    ['while overdue', 8, 9, true],
    ['once the window has closed', 8, 22, false],
    ['dated after today', 5, 4, false],
  ])('%s', (_name, started, today, inProgress) => {
    const record = { startedOn: addDays(due, started) }
    expect(getSlotState(slot, record, addDays(due, today)).inProgress).toBe(inProgress)
  })

  it('changes nothing about the status', () => {
    for (const days of [-7, 0, 8, 22]) {
      expect(statusAt(days, { startedOn: addDays(due, -7) })).toBe(statusAt(days, {}))
    }
  })

  it('is no longer in progress once the rest was recorded', () => {
    const record = { startedOn: due, completedOn: due }
    expect(getSlotState(slot, record, addDays(due, 1))).toEqual({
      status: 'completed',
      inProgress: false,
    })
  })
})
