import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../shared/calendar-date.ts'
import { countCycle } from './cycle.ts'

const dayZero = '2026-01-05'
const on = (day: number): string => addDays(dayZero, day)

function count(sessionDays: number[], today: number, cycle = {}, pauses = [] as never[]) {
  const record = { sessions: sessionDays.map(on), ...cycle }
  return countCycle(record, { clock: { dayZero, pauses }, today: on(today) })
}

/** Two a week for four weeks, then one a week. */
const regular = [0, 3, 7, 10, 14, 17, 21, 24, 28, 35, 42, 49]

describe('a cycle', () => {
  it('runs until the planned count is completed', () => {
    expect(count(regular, 48)).toMatchObject({ delivered: 11, endedOn: null, underDosed: false })
    expect(count(regular, 49)).toMatchObject({
      planned: 12,
      delivered: 12,
      endedOn: on(49),
      endedBy: 'completed',
      completedOn: on(49),
      week: 8,
    })
  })

  test.each([
    [41, null],
    [42, on(42)],
  ])('with its count reached early, on day %i has ended on %s', (today, endedOn) => {
    const early = regular.slice(0, 8)
    expect(count(early, today, { planned: 8 }).endedOn).toBe(endedOn)
  })

  test.each([
    [69, null, null],
    [70, on(70), 'latest_day'],
    [90, on(70), 'latest_day'],
  ])('with eight of twelve, on day %i has ended on %s', (today, endedOn, endedBy) => {
    expect(count(regular.slice(0, 8), today)).toMatchObject({ endedOn, endedBy, underDosed: false })
  })

  test.each([
    [7, true],
    [8, false],
  ])('at day 70 with %i completed sessions is under-dosed: %s', (sessions, underDosed) => {
    expect(count(regular.slice(0, sessions), 70).underDosed).toBe(underDosed)
    expect(count(regular.slice(0, sessions), 69).underDosed).toBe(false)
  })

  it('ends when the coordinator closes it', () => {
    expect(count(regular, 40, { closedOn: on(33) })).toMatchObject({
      endedOn: on(33),
      endedBy: 'closed',
      delivered: 9,
    })
  })

  it('does not count a session after its end, nor one that lies ahead', () => {
    expect(count([...regular.slice(0, 7), 71, 75], 80)).toMatchObject({
      delivered: 7,
      underDosed: true,
    })
    expect(count([0, 3, 50], 10).delivered).toBe(2)
  })

  it('counts from its first session if it is a later one', () => {
    const later = { startedOn: on(100) }
    expect(count([100, 103], 169, later).endedOn).toBeNull()
    expect(count([100, 103], 170, later)).toMatchObject({ endedOn: on(170), underDosed: true })
  })

  it('does not count paused days', () => {
    const record = { sessions: regular.slice(0, 5).map(on) }
    const clock = { dayZero, pauses: [{ from: on(20), to: on(50) }] }
    expect(countCycle(record, { clock, today: on(99) }).endedOn).toBeNull()
    expect(countCycle(record, { clock, today: on(100) }).endedOn).toBe(on(100))
  })

  it('never counts more as time passes than was done, and stays ended', () => {
    const days = fc.uniqueArray(fc.nat(90), { maxLength: 20 })
    fc.assert(
      fc.property(days, fc.nat(100), fc.nat(50), (sessions, today, later) => {
        const now = count(sessions, today)
        const then = count(sessions, today + later)
        expect(now.delivered).toBeLessThanOrEqual(sessions.length)
        expect(then.delivered).toBeGreaterThanOrEqual(now.delivered)
        if (now.endedOn !== null) expect(then.endedOn).toBe(now.endedOn)
      }),
    )
  })
})
