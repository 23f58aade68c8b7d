import { expect, test } from 'vitest'
import { isRecordable } from './is-recordable.ts'
import { scoreInstrument } from './score-instrument.ts'

test.each([
  ['nothing answered', {}, false],
  ['too little to score', { '1': 2 }, false],
  ['item 9 alone, at zero', { '9': 0 }, false],
  ['item 9 alone, above zero', { '9': 1 }, true],
  ['item 9 alone left open', Object.fromEntries([...'12345678'].map((item) => [item, 0])), true],
  ['item 9 and another left open', Object.fromEntries([...'1234567'].map((i) => [i, 0])), false],
  ['an answer out of range beside it', { '1': 7, '9': 1 }, false],
])('a PHQ-9 with %s', (_, answers, expected) => {
  expect(isRecordable(scoreInstrument('phq9', answers))).toBe(expected)
})

test('whatever scores in part may be recorded', () => {
  const severity = { worst: 6, least: 2, average: 4, now: 5 }
  expect(isRecordable(scoreInstrument('bpi', severity))).toBe(true)
})
