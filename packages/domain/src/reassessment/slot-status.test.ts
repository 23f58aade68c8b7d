import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../shared/calendar-date.ts'
import { slotStatus } from './slot-status.ts'

const rule = { opensDaysBefore: 7, graceDays: 7, closesDaysAfter: 21 }
const due = '2026-03-29'
const order = ['not_due', 'due_soon', 'due', 'overdue', 'missed']

const dates = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1990-01-01', days))
const window = fc.record({
  opensDaysBefore: fc.integer({ min: 0, max: 30 }),
  graceDays: fc.integer({ min: 0, max: 30 }),
  closesDaysAfter: fc.integer({ min: 0, max: 60 }),
})

describe('slotStatus without a response', () => {
  test.each([
    [-8, 'not_due'],
    [-7, 'due_soon'],
    [-1, 'due_soon'],
    [0, 'due'],
    [7, 'due'],
    [8, 'overdue'],
    [21, 'overdue'],
    [22, 'missed'],
    [400, 'missed'],
  ])('%i days from the due date it is %s', (days, status) => {
    expect(slotStatus({ today: addDays(due, days), due, ...rule, completed: null })).toBe(status)
    expect(slotStatus({ today: addDays(due, days), due })).toBe(status)
  })

  it('takes a distance nobody set for the default', () => {
    const unset = { opensDaysBefore: undefined, graceDays: undefined, closesDaysAfter: undefined }
    const input = { due, ...unset, completed: undefined }
    expect(slotStatus({ ...input, today: addDays(due, 8) } as never)).toBe('overdue')
  })

  it('is missed, not due, where the window closes within the grace days', () => {
    const input = { due, ...rule, closesDaysAfter: 3 }
    expect(slotStatus({ ...input, today: addDays(due, 3) })).toBe('due')
    expect(slotStatus({ ...input, today: addDays(due, 4) })).toBe('missed')
  })

  test.each([
    ['a leap day', '2028-02-29', '2028-02-22', '2028-03-07', '2028-03-21'],
    ['no leap day', '2027-02-28', '2027-02-21', '2027-03-07', '2027-03-21'],
    ['a year end', '2026-12-31', '2026-12-24', '2027-01-07', '2027-01-21'],
    ['a spring clock change', '2026-03-08', '2026-03-01', '2026-03-15', '2026-03-29'],
    ['an autumn clock change', '2026-04-05', '2026-03-29', '2026-04-12', '2026-04-26'],
  ])('counts whole dates over %s', (_name, dueOn, opens, grace, closes) => {
    const at = (today: string) => slotStatus({ today, due: dueOn, ...rule, completed: null })
    expect(at(addDays(opens, -1))).toBe('not_due')
    expect(at(opens)).toBe('due_soon')
    expect(at(grace)).toBe('due')
    expect(at(addDays(grace, 1))).toBe('overdue')
    expect(at(closes)).toBe('overdue')
    expect(at(addDays(closes, 1))).toBe('missed')
  })

  it('never goes back as days pass', () => {
    fc.assert(
      fc.property(dates, window, fc.nat(120), fc.nat(120), (dueOn, config, first, later) => {
        const from = addDays(dueOn, -40 + first)
        const before = slotStatus({ today: from, due: dueOn, ...config })
        const after = slotStatus({ today: addDays(from, later), due: dueOn, ...config })
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before))
      }),
    )
  })

  it('does not tell a shifted calendar from a shifted due date', () => {
    fc.assert(
      fc.property(
        dates,
        window,
        fc.integer({ min: -60, max: 60 }),
        fc.nat(500),
        (dueOn, ...rest) => {
          const [config, offset, shift] = rest
          const today = addDays(dueOn, offset)
          expect(
            slotStatus({ today: addDays(today, shift), due: addDays(dueOn, shift), ...config }),
          ).toBe(slotStatus({ today, due: dueOn, ...config }))
        },
      ),
    )
  })
})

describe('slotStatus with a response', () => {
  test.each([
    ['the day before it opens', -8, 'missed'],
    ['the day it opens', -7, 'completed'],
    ['the due date', 0, 'completed'],
    ['the day it closes', 21, 'completed'],
    ['the day after it closed', 22, 'missed'],
  ])('a response dated %s', (_name, days, status) => {
    const completed = addDays(due, days)
    expect(slotStatus({ today: addDays(due, 60), due, ...rule, completed })).toBe(status)
  })

  it('does not count a response dated after today', () => {
    const completed = addDays(due, 2)
    expect(slotStatus({ today: addDays(due, 1), due, ...rule, completed })).toBe('due')
    expect(slotStatus({ today: addDays(due, 2), due, ...rule, completed })).toBe('completed')
  })
})
