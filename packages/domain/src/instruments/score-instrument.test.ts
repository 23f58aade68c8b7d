import { expect, test } from 'vitest'
import { scoreInstrument } from './score-instrument.ts'

test('an NRS answer is its score and its band', () => {
  expect(scoreInstrument('nrs', { 1: 7 })).toEqual({
    status: 'scored',
    scores: { total: 7 },
    bands: { total: 'severe' },
    flags: [],
    missing: [],
    prorated: false,
  })
})
