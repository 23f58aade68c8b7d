import { describe, expect, it } from 'vitest'
import { slotsFor } from '../reassessment/index.ts'
import { addDays } from '../shared/calendar-date.ts'
import { expectCycleEnd, listEpisodeCycles, type StoredCycle } from './cycles.ts'

const dayZero = '2026-01-05'
const on = (day: number) => addDays(dayZero, day)
const regular = [0, 3, 7, 10, 14, 17, 21, 24, 28, 35, 42, 49]

function cycles(days: number[], today: number, stored: StoredCycle[] = []) {
  const of = { clock: { dayZero, pauses: [] }, sessions: days.map(on) }
  return listEpisodeCycles(stored, of, on(today))
}

const second = (countsFrom: string): StoredCycle => ({
  number: 2,
  planned: 8,
  countsFrom,
  closedOn: null,
})

describe('the cycles of an episode', () => {
  it('begin with one nobody had to open, of twelve sessions from day 0', () => {
    const [first, ...more] = cycles(regular.slice(0, 9), 30)
    expect(more).toEqual([])
    expect(first).toMatchObject({ number: 1, planned: 12, count: { delivered: 9, week: 5 } })
    expect(first?.clock).toEqual({})
  })

  it('tell the clock of the reassessments which session completed the count', () => {
    expect(cycles(regular, 49)[0]?.clock).toEqual({ completedOn: on(49) })
    expect(cycles(regular.slice(0, 11), 49)[0]?.clock).toEqual({})
  })

  it('leave out of a later one what was before it, and begin it with its first session', () => {
    const days = [...regular, 63, 77]
    expect(cycles(days, 80, [second(on(70))])[1]).toMatchObject({
      count: { delivered: 1, week: 1 },
      clock: { startedOn: on(77) },
    })
  })

  it('let a later one wait for its first session', () => {
    const [, later] = cycles(regular, 60, [second(on(50))])
    expect(later).toMatchObject({ number: 2, planned: 8, count: null, clock: null })
  })

  it('keep one that was closed early', () => {
    const closed = { number: 1, planned: 12, countsFrom: dayZero, closedOn: on(30) }
    const [first] = cycles(regular, 40, [closed])
    expect(first).toMatchObject({
      count: { endedBy: 'closed', delivered: 9 },
      clock: { closedOn: on(30) },
    })
  })
})

describe('the expected end of a cycle', () => {
  const expected = (done: number[], planned: number[], today: number, stored: StoredCycle[] = []) =>
    expectCycleEnd(
      stored,
      { clock: { dayZero, pauses: [] }, done: done.map(on), planned: planned.map(on) },
      on(today),
    )

  it.each([
    ['the session that completes the count', regular.slice(0, 9), regular.slice(9), 30, 49],
    ['day 70 where too few are planned', regular.slice(0, 9), [35], 30, 70],
    ['day 42 where the count is complete before', regular.slice(0, 8), [29, 30, 31, 32], 28, 42],
    ['day 70 before anything is planned', [], [], 0, 70],
  ])('is %s', (_, done, planned, today, end) => {
    expect(expected(done, planned, today)).toBe(on(end))
  })

  it('leaves out planned sessions whose day has passed', () => {
    expect(expected(regular.slice(0, 11), [33], 40)).toBe(on(70))
  })

  it('is nothing once the cycle has ended, or before a later one has begun', () => {
    expect(expected(regular, [], 49)).toBeNull()
    expect(expected(regular, [63], 60, [second(on(50))])).toBeNull()
  })
})

describe('the reassessment of a cycle', () => {
  const cycleEnd = (days: number[], today: number) =>
    slotsFor({
      dayZero,
      pauses: [],
      today: on(today),
      regions: ['lumbar'],
      cycles: cycles(days, today).flatMap(({ clock }) => (clock ? [clock] : [])),
    }).find(({ keys }) => keys.includes('cycle_end'))

  it('comes due on the day of the session that completes it, else at day 70', () => {
    expect(cycleEnd(regular, 49)).toMatchObject({ slot: 'cycle_end', dueOn: on(49) })
    const without = cycles(regular.slice(0, 11), 70)[0]?.count
    expect(without).toMatchObject({ endedOn: on(70), endedBy: 'latest_day' })
  })

  it('goes back to where it was when that session is taken back', () => {
    expect(cycleEnd(regular, 50)?.dueOn).toBe(on(49))
    expect(cycleEnd(regular.slice(0, 11), 50)?.dueOn).toBe(on(56))
  })
})
