import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, dateAt, daysBetween, startOfDay } from '../shared/calendar-date.ts'
import { getSlotState } from './slot-state.ts'
import { slotsFor } from './slots-for.ts'
import { on, outline, schedule, slotOf } from './testing/schedules.ts'

describe('pausing', () => {
  it('shifts every open due date by the paused days and leaves the rest', () => {
    const pauses = [{ from: on(50), to: on(60) }]
    expect(outline({ today: on(60), pauses })).toEqual([
      ['baseline', 0],
      ['relief_end', 28],
      ['cycle_end', 66],
      ['bridging_end', 94],
      ['consolidation_126', 136],
      ['consolidation_182', 192],
    ])
  })

  test.each([
    ['on the last day of the window', 48, 38],
    ['on the day after it closed', 49, 28],
  ])('an unanswered reassessment when the pause begins %s', (_name, from, dueDay) => {
    const pauses = [{ from: on(from), to: on(from + 10) }]
    expect(slotOf({ today: on(from + 10), pauses }, 'relief_end').dueOn).toBe(on(dueDay))
  })

  it('does not move what was settled before', () => {
    const pauses = [{ from: on(30), to: on(40) }]
    const settled = { relief_end: { on: on(29), dueOn: on(28) } }
    const slot = slotOf({ today: on(40), pauses, settled }, 'relief_end')
    expect(slot).toMatchObject({ opensOn: on(21), dueOn: on(28), closesOn: on(48) })
  })

  it('leaves a reassessment settled after a pause on the date the pause had moved it to', () => {
    const pauses = [
      { from: on(30), to: on(40) },
      { from: on(50), to: on(60) },
    ]
    const settled = { relief_end: { on: on(41), dueOn: on(38) } }
    expect(slotOf({ today: on(60), pauses, settled }, 'relief_end').dueOn).toBe(on(38))
  })

  it('moves on by a day each day while the pause lasts, so that the status stands still', () => {
    const pauses = [{ from: on(30), to: null }]
    for (const day of [30, 31, 45, 300]) {
      const slot = slotOf({ today: on(day), pauses }, 'relief_end')
      expect(slot).toMatchObject({ standsStill: true, dueOn: on(day - 2) })
      expect(getSlotState(slot, {}, on(day)).status).toBe('due')
    }
  })

  it('counts days that two pauses share once and a pause that lies ahead not yet', () => {
    const pauses = [
      { from: on(10), to: on(20) },
      { from: on(15), to: on(25) },
      { from: on(40), to: on(50) },
    ]
    expect(slotOf({ today: on(30), pauses }, 'relief_end').dueOn).toBe(on(43))
  })

  it('equals shifting the due dates', () => {
    const pause = fc.record({ start: fc.integer({ min: 0, max: 260 }), days: fc.nat(120) })
    const zero = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2020-01-01', days))
    fc.assert(
      fc.property(zero, pause, (begin, { start, days }) => {
        const from = addDays(begin, start)
        const to = addDays(from, days)
        const base = { dayZero: begin, regions: ['neck'] }
        const plain = slotsFor({ ...base, today: from, pauses: [] })
        const paused = slotsFor({ ...base, today: to, pauses: [{ from, to }] })
        paused.forEach((slot, index) => {
          const before = plain[index]
          const shift = before !== undefined && before.closesOn >= from ? days : 0
          expect(slot.dueOn).toBe(addDays(before?.dueOn ?? '', shift))
          expect(slot.closesOn).toBe(addDays(before?.closesOn ?? '', shift))
          expect(getSlotState(slot, {}, to).status).toBe(
            shift || days === 0 ? getSlotState(before ?? slot, {}, from).status : 'missed',
          )
        })
      }),
    )
  })
})

describe('the end of the episode', () => {
  const end = { on: on(40), reason: 'goals_reached' as const, optInPostDischarge: true }

  it('makes what is open not applicable and leaves what was missed', () => {
    const slots = slotsFor(schedule({ today: on(60), discharge: end }))
    const statuses = slots.map((slot) => [slot.slot, getSlotState(slot, {}, on(60)).status])
    expect(statuses).toEqual([
      ['baseline', 'missed'],
      ['relief_end', 'not_applicable'],
      ['cycle_end', 'not_applicable'],
      ['bridging_end', 'not_applicable'],
      ['consolidation_126', 'not_applicable'],
      ['post_discharge', 'not_due'],
      ['consolidation_182', 'not_applicable'],
    ])
  })

  it('asks once more 90 days later, if the patient agreed', () => {
    expect(slotOf({ today: on(60), discharge: end }, 'post_discharge')).toMatchObject({
      dueOn: on(130),
      closesOn: on(151),
      notApplicableFrom: null,
    })
  })

  test.each([
    ['died', true],
    ['withdrawn', true],
    ['goals_reached', false],
  ] as const)('never asks after %s with consent %s', (reason, optInPostDischarge) => {
    const discharge = { on: on(40), reason, optInPostDischarge }
    const keys = slotsFor(schedule({ today: on(60), discharge })).map(({ key }) => key)
    expect(keys).not.toContain('post_discharge')
  })

  it('stops a pause that was never ended', () => {
    const pauses = [{ from: on(30), to: null }]
    const slot = slotOf({ today: on(90), pauses, discharge: end }, 'relief_end')
    expect(slot).toMatchObject({ dueOn: on(38), standsStill: false })
  })
})

describe('calendars', () => {
  it.each(['America/Sao_Paulo', 'Pacific/Auckland', 'America/New_York', 'UTC'])(
    'starts each status on its own date in %s',
    (zone) => {
      for (const begin of ['2026-02-01', '2026-08-30', '2027-12-31', '2028-02-01']) {
        for (const slot of slotsFor(schedule({ dayZero: begin, today: begin }))) {
          expect(dateAt(startOfDay(slot.dueOn, zone), zone)).toBe(slot.dueOn)
          expect(daysBetween(slot.opensOn, slot.dueOn)).toBe(7)
        }
      }
    },
  )

  test.each([
    ['2028-02-01', 28, '2028-02-29'],
    ['2027-02-01', 28, '2027-03-01'],
    ['2026-12-03', 28, '2026-12-31'],
    ['2026-12-04', 28, '2027-01-01'],
    ['2026-02-08', 28, '2026-03-08'],
  ])('day 0 on %s puts day %i on %s', (begin, _day, dueOn) => {
    const slots = slotsFor(schedule({ dayZero: begin, today: begin }))
    expect(slots.find(({ slot }) => slot === 'relief_end')?.dueOn).toBe(dueOn)
  })
})
