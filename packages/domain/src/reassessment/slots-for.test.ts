import { describe, expect, it, test } from 'vitest'
import { getSlotState } from './slot-state.ts'
import { slotsFor } from './slots-for.ts'
import { on, outline, schedule, slotOf } from './testing/schedules.ts'

describe('the default schedule', () => {
  it('has the reference’s dates, activation end and cycle end as one', () => {
    expect(outline()).toEqual([
      ['baseline', 0],
      ['relief_end', 28],
      ['cycle_end', 56],
      ['bridging_end', 84],
      ['consolidation_126', 126],
      ['consolidation_182', 182],
    ])
  })

  it('makes day 56 and day 70 one object with the earlier date and both batteries', () => {
    const merged = slotOf({}, 'cycle_end')
    expect(merged).toMatchObject({
      key: 'activation_end',
      keys: ['activation_end', 'cycle_end'],
      slot: 'cycle_end',
      mergedFrom: ['activation_end'],
      dueOn: on(56),
    })
    expect(merged.expectedAbout).toBeUndefined()
    expect(merged.battery.required).toEqual(
      expect.arrayContaining(['nrs', 'bpi', 'isi', 'phq9', 'odi', 'pcs', 'psqi']),
    )
  })

  it('asks by region and by the episode’s pain scale', () => {
    const other = { regions: ['neck'], painScale: { intensity: 'vas' as const } }
    const { required } = slotOf(other, 'relief_end').battery
    expect(required).toEqual(expect.arrayContaining(['vas', 'ndi']))
    expect(required).not.toContain('nrs')
    expect(required).not.toContain('odi')
  })

  it('opens 7 days before, gives 7 days’ grace and closes after 21, or before the next opens', () => {
    expect(slotOf({}, 'cycle_end')).toMatchObject({
      opensOn: on(49),
      graceUntil: on(63),
      closesOn: on(76),
    })
    expect(slotOf({}, 'consolidation_126')).toMatchObject({
      opensOn: on(119),
      graceUntil: on(133),
      closesOn: on(147),
    })
    expect(slotOf({}, 'relief_end').closesOn).toBe(on(48))
  })

  it('takes other widths from the clinic', () => {
    const window = { opensDaysBefore: 3, graceDays: 2, closesDaysAfter: 10 }
    expect(slotOf({ config: { window } }, 'relief_end')).toMatchObject({
      opensOn: on(25),
      graceUntil: on(30),
      closesOn: on(38),
    })
  })

  it('leaves no two windows open on one date', () => {
    const slots = slotsFor(schedule())
    slots.slice(1).forEach((slot, index) => {
      expect((slots[index]?.closesOn ?? '') < slot.opensOn).toBe(true)
    })
  })
})

describe('baseline', () => {
  it('opens at registration and closes at the first treatment', () => {
    const dates = { registeredOn: on(-20), firstTreatmentOn: on(3) }
    expect(slotOf(dates, 'baseline')).toMatchObject({
      opensOn: on(-20),
      dueOn: on(0),
      graceUntil: on(3),
      closesOn: on(3),
    })
  })

  it('closes on day 0 when treatment began then, or before', () => {
    expect(slotOf({ firstTreatmentOn: on(0) }, 'baseline').closesOn).toBe(on(0))
    expect(slotOf({ firstTreatmentOn: on(-2) }, 'baseline').closesOn).toBe(on(0))
  })

  it('without a treatment closes before the next window opens', () => {
    expect(slotOf({}, 'baseline').closesOn).toBe(on(20))
  })

  it('is not closed by a request in the first days', () => {
    const requests = [{ id: 'a', requestedOn: on(2), dueOn: on(5) }]
    expect(slotOf({ requests }, 'baseline').closesOn).toBe(on(20))
  })
})

describe('the session clock', () => {
  it('moves the object to the session that completes the cycle', () => {
    const merged = slotOf({ today: on(45), cycles: [{ completedOn: on(45) }] }, 'cycle_end')
    expect(merged).toMatchObject({ dueOn: on(45), keys: ['activation_end', 'cycle_end'] })
  })

  it('does not end a cycle by count before day 42', () => {
    expect(slotOf({ today: on(39), cycles: [{ completedOn: on(39) }] }, 'cycle_end').dueOn).toBe(
      on(42),
    )
    expect(slotOf({ today: on(39), cycles: [{ completedOn: on(39) }] }, 'cycle_end').keys).toEqual([
      'activation_end',
      'cycle_end',
    ])
  })

  it('ends a cycle earlier when the coordinator closes it, merged with the phase it is then near', () => {
    const closed = slotOf({ today: on(33), cycles: [{ closedOn: on(33) }] }, 'cycle_end')
    expect(closed).toMatchObject({ dueOn: on(28), mergedFrom: ['relief_end'] })
  })

  it('never lets a cycle outlast day 70', () => {
    const anchors = [{ key: 'activation_end', slot: 'activation_end' as const, day: 90 }]
    const late = { phaseAnchors: anchors, cycles: [{ completedOn: on(75) }], today: on(75) }
    expect(slotOf(late, 'cycle_end')).toMatchObject({ dueOn: on(70), mergedFrom: [] })
  })

  test.each([
    [14, 1],
    [15, 2],
  ])('merges a cycle end %i days from the phase end into %i object(s)', (apart, objects) => {
    const phaseAnchors = [
      { key: 'activation_end', slot: 'activation_end' as const, day: 70 + apart },
    ]
    expect(slotsFor(schedule({ phaseAnchors }))).toHaveLength(objects + 1)
  })

  it('is only expected until the session has taken place, and certain on the latest day', () => {
    const later = { cycles: [{ startedOn: on(80) }], phaseAnchors: [] }
    expect(slotOf({ ...later, today: on(149) }, 'cycle_end')).toMatchObject({
      dueOn: on(150),
      expectedAbout: true,
    })
    expect(slotOf({ ...later, today: on(150) }, 'cycle_end').expectedAbout).toBeUndefined()
  })

  it('does not undo what was recorded before the session moved the next object closer', () => {
    const settled = { relief_end: { on: on(40), dueOn: on(28) } }
    const cycles = [{ completedOn: on(42) }]
    const relief = slotOf({ today: on(42), cycles, settled }, 'relief_end')
    expect(getSlotState(relief, { completedOn: on(40) }, on(42)).status).toBe('completed')
  })

  it('counts a later cycle from its first session and keeps it apart', () => {
    const cycles = [{ completedOn: on(56) }, { startedOn: on(100) }]
    expect(slotOf({ today: on(100), cycles }, 'cycle_end:2')).toMatchObject({
      dueOn: on(170),
      mergedFrom: ['consolidation_182'],
    })
  })

  it('has no cycle end in a plan without a cycle', () => {
    expect(outline({ cycles: [] }).map(([slot]) => slot)).not.toContain('cycle_end')
  })
})

describe('the clinician’s request', () => {
  const far = { id: 'far', requestedOn: on(100), dueOn: on(105) }

  it('opens an object of its own far from the others, with the repeated battery', () => {
    const slot = slotOf({ today: on(100), requests: [far] }, 'request:far')
    expect(slot).toMatchObject({ slot: 'on_request', dueOn: on(105), mergedFrom: [] })
    expect(slot.battery.required).toEqual(slotOf({}, 'relief_end').battery.required)
  })

  it('joins the nearest open object and brings it forward', () => {
    const near = { id: 'near', requestedOn: on(70), dueOn: on(75) }
    expect(slotOf({ today: on(70), requests: [near] }, 'request:near')).toMatchObject({
      key: 'bridging_end',
      slot: 'bridging_end',
      mergedFrom: ['on_request'],
      dueOn: on(75),
    })
  })

  it('is not swallowed by an object settled before', () => {
    const requests = [{ id: 'again', requestedOn: on(31), dueOn: on(35) }]
    const settled = { relief_end: { on: on(28), dueOn: on(28) } }
    expect(slotOf({ today: on(31), requests, settled }, 'request:again')).toMatchObject({
      key: 'request:again',
      dueOn: on(35),
    })
    expect(slotOf({ today: on(31), requests, settled }, 'relief_end').dueOn).toBe(on(28))
  })

  it('stays with the object it was settled with', () => {
    const requests = [{ id: 'again', requestedOn: on(25), dueOn: on(35) }]
    const record = { on: on(30), dueOn: on(28) }
    const settled = { relief_end: record, 'request:again': record }
    expect(slotOf({ today: on(31), requests, settled }, 'request:again').key).toBe('relief_end')
  })

  it('is moved by a pause that began after it was made, not by one before', () => {
    const pauses = [{ from: on(10), to: on(15) }]
    const before = [{ id: 'a', requestedOn: on(8), dueOn: on(12) }]
    const after = [{ id: 'a', requestedOn: on(20), dueOn: on(25) }]
    expect(slotOf({ today: on(20), pauses, requests: before }, 'request:a').dueOn).toBe(on(17))
    expect(slotOf({ today: on(20), pauses, requests: after }, 'request:a').dueOn).toBe(on(25))
  })
})
