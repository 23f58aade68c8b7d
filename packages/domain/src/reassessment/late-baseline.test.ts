import { expect, test } from 'vitest'
import { isLateBaseline } from './late-baseline.ts'

test.each([
  ['2026-12-31', '2027-01-01', false],
  ['2027-01-01', '2027-01-01', false],
  ['2027-01-02', '2027-01-01', true],
  ['2027-01-02', null, false],
])('a form of %s with the first treatment on %s: %s', (formOn, firstTreatmentOn, expected) => {
  expect(isLateBaseline(formOn, firstTreatmentOn)).toBe(expected)
})
