import { describe, expect, it, test } from 'vitest'
import { isInVain, logCallSchema } from './call-attempt.ts'

const id = '0198c0de-0000-7000-8000-000000000001'
const call = { idempotencyKey: id, patientId: id, outcome: 'no_answer', callBackOn: null, line: '' }

describe('a call that is noted', () => {
  test.each([
    ['a day to call back on that nobody asked for', { callBackOn: '2026-03-05' }],
    ['no day though it was asked to call back', { outcome: 'call_back' }],
    ['a line of more than 120 characters', { line: 'a'.repeat(121) }],
    ['more than one line', { line: 'a\nb' }],
  ])('is refused for %s', (_, wrong) => {
    expect(logCallSchema.safeParse({ ...call, ...wrong }).success).toBe(false)
  })

  it('keeps no empty line', () => {
    expect(logCallSchema.parse(call).line).toBeNull()
    expect(logCallSchema.parse({ ...call, line: 'a'.repeat(120) }).line).toHaveLength(120)
  })
})

test.each([
  ['no_answer', true],
  ['wrong_number', true],
  ['call_back', false],
  ['reached', false],
] as const)('%s is a try in vain: %s', (outcome, expected) => {
  expect(isInVain(outcome)).toBe(expected)
})
