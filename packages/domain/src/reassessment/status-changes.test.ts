import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../shared/calendar-date.ts'
import { getSlotState } from './slot-state.ts'
import { slotsFor } from './slots-for.ts'
import { findNextLook, listStatusChanges } from './status-changes.ts'

const dayZero = '2026-01-05'
const on = (day: number): string => addDays(dayZero, day)
const base = { dayZero, today: dayZero, pauses: [], regions: ['neck'] }

function reliefEnd(overrides: Partial<Parameters<typeof slotsFor>[0]> = {}) {
  const slot = slotsFor({ ...base, ...overrides }).find(({ key }) => key === 'relief_end')
  if (slot === undefined) throw new Error('no relief_end')
  return slot
}

describe('status changes', () => {
  it('are the first dates of due soon, due, overdue and missed', () => {
    expect(listStatusChanges(reliefEnd())).toEqual([
      { on: on(21), status: 'due_soon' },
      { on: on(28), status: 'due' },
      { on: on(36), status: 'overdue' },
      { on: on(49), status: 'missed' },
    ])
  })

  it('leave out a status that no date has', () => {
    const window = { opensDaysBefore: 0, graceDays: 7, closesDaysAfter: 5 }
    expect(listStatusChanges(reliefEnd({ config: { window } }))).toEqual([
      { on: on(28), status: 'due' },
      { on: on(34), status: 'missed' },
    ])
  })

  it('end with the episode', () => {
    const discharge = { on: on(30), reason: 'lost_contact' as const, optInPostDischarge: false }
    expect(listStatusChanges(reliefEnd({ discharge }))).toEqual([
      { on: on(21), status: 'due_soon' },
      { on: on(28), status: 'due' },
      { on: on(30), status: 'not_applicable' },
    ])
  })

  it('are exactly where the status differs from the day before', () => {
    const slots = slotsFor(base)
    fc.assert(
      fc.property(fc.constantFrom(...slots), fc.integer({ min: -30, max: 260 }), (slot, day) => {
        const today = getSlotState(slot, {}, on(day)).status
        const yesterday = getSlotState(slot, {}, on(day - 1)).status
        const change = listStatusChanges(slot).find((one) => one.on === on(day))
        expect(change?.status ?? yesterday).toBe(today)
        expect(change === undefined).toBe(today === yesterday)
      }),
    )
  })
})

describe('the next look', () => {
  it('is always after today, and null at the end', () => {
    const slot = reliefEnd()
    expect(findNextLook(slot, {}, on(0))).toBe(on(21))
    expect(findNextLook(slot, {}, on(21))).toBe(on(28))
    expect(findNextLook(slot, {}, on(35))).toBe(on(36))
    expect(findNextLook(slot, {}, on(48))).toBe(on(49))
    expect(findNextLook(slot, {}, on(49))).toBeNull()
  })

  it('is null once answered, declined or while the episode is paused', () => {
    const declined = { excused: { as: 'declined' as const, on: on(22) } }
    expect(findNextLook(reliefEnd(), { completedOn: on(25) }, on(25))).toBeNull()
    expect(findNextLook(reliefEnd(), declined, on(25))).toBeNull()
    const paused = reliefEnd({ today: on(25), pauses: [{ from: on(22), to: null }] })
    expect(findNextLook(paused, {}, on(25))).toBeNull()
  })
})
