import { expect, test } from 'vitest'
import { isRecordable } from './is-recordable.ts'
import { scoreInstrument } from './score-instrument.ts'

test.each([
  ['nothing answered', {}, false],
  ['only open questions', { '1': null, '9': undefined }, false],
  ['one answer of nine', { '1': 2 }, true],
  ['the functional question alone', { '10': 0 }, true],
  ['an answer out of range beside it', { '1': 7, '9': 1 }, false],
  ['an item it does not have', { '1': 1, '11': 1 }, false],
])('a PHQ-9 with %s', (_, answers, expected) => {
  expect(isRecordable(scoreInstrument('phq9', answers), answers)).toBe(expected)
})

test('a PSQI with a blank comment has nothing in it', () => {
  const answers = { '5jText': '  ' }
  expect(isRecordable(scoreInstrument('psqi', answers), answers)).toBe(false)
})

test('an activity that is named and not rated is no answer', () => {
  const answers = { a1: null }
  expect(isRecordable(scoreInstrument('psfs', answers), answers)).toBe(false)
})
