import { expect, it, test } from 'vitest'
import { multimodalV1 } from './multimodal-v1.ts'
import { protocolSchema } from './protocol-schema.ts'

it('is a protocol a clinic could have made', () => {
  expect(protocolSchema.parse(multimodalV1)).toEqual(multimodalV1)
})

/** Typed off reference §3.2. */
test.each([
  ['relief', 0, 28, 'source_protocol', [2, 2], 'week', false],
  ['activation', 28, 56, 'source_protocol', [1, 1], 'week', false],
  ['bridging', 56, 84, 'clinic_default', [0.5, 1], 'week', false],
  ['consolidation', 84, 182, 'source_protocol', [0.5, 0.5], 'week', false],
  ['maintenance', 182, null, 'source_protocol', [0.5, 1], 'month', true],
])('%s from day %i', (id, fromDay, toDay, origin, sessions, per, optional) => {
  const phase = multimodalV1.phases.find((one) => one.id === id)
  expect(phase).toMatchObject({ fromDay, toDay, origin, acupuncture: { sessions, per, optional } })
})

test.each([
  ['relief', 'walking', [5, 10], [7, 7], null, false],
  ['activation', 'aerobic', [20, 30], [3, 5], null, false],
  ['bridging', null, null, [3, 5], 'decreasing', false],
  ['consolidation', null, null, null, 'independent', true],
])('exercise in %s', (id, type, minutes, daysPerWeek, supervision, goalLinked) => {
  const phase = multimodalV1.phases.find((one) => one.id === id)
  expect(phase?.exercise).toEqual({ type, minutes, daysPerWeek, supervision, goalLinked })
})

test.each([
  ['relief', [0, 0], ['sleep_hygiene'], 'by_mechanism'],
  ['activation', [1, 1], ['pne', 'cbt_pain'], null],
  ['bridging', [0.5, 1], [], null],
  ['consolidation', [0.25, 0.5], [], null],
])('psychology and medicines in %s', (id, sessions, modules, medicines) => {
  const phase = multimodalV1.phases.find((one) => one.id === id)
  expect(phase?.psychology).toEqual({ sessions, per: 'week', modules })
  expect(phase?.medicines).toBe(medicines)
})

it('asks nothing but optional acupuncture for maintenance', () => {
  expect(multimodalV1.phases.at(-1)).toMatchObject({
    exercise: null,
    psychology: null,
    medicines: null,
    reassessments: [],
  })
})

it('has 8 to 12 sessions, target 12, in weeks 6 to 10', () => {
  const cycle = { sessions: [8, 12], target: 12, earliestDay: 6 * 7, latestDay: 10 * 7 }
  expect(multimodalV1.cycle).toEqual(cycle)
})
