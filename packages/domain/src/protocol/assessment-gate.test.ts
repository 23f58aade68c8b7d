import { expect, test } from 'vitest'
import { getAssessmentGate } from './assessment-gate.ts'

const closed = { status: 'closed', reason: 'baseline_incomplete' }

test.each([
  [false, null, closed],
  [false, '', closed],
  [false, '  ', closed],
  [false, 'Severe pain today', { status: 'open', overridden: true }],
  [true, null, { status: 'open', overridden: false }],
  [true, 'Severe pain today', { status: 'open', overridden: false }],
])('baseline complete %s, reason %j', (baselineComplete, overrideReason, expected) => {
  expect(getAssessmentGate({ baselineComplete, overrideReason })).toEqual(expected)
})
