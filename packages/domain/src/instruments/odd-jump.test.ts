import { expect, test } from 'vitest'
import { listOddJumps } from './odd-jump.ts'

test.each([
  [4, 9, true],
  [4, 8, false],
  [9, 4, true],
  [8, 4, false],
  [0, 5, true],
])('pain of %i and then of %i is asked about: %s', (before, now, expected) => {
  const jumps = listOddJumps('nrs', { '1': before }, { '1': now })
  expect(jumps).toEqual(expected ? [{ item: '1', before, now }] : [])
})

test('each severity of the BPI is compared with its own, interference is not', () => {
  const before = { worst: 9, least: 1, average: 5, now: 2, mood: 0 }
  const now = { worst: 4, least: 6, average: 9, now: 6, mood: 9 }
  expect(listOddJumps('bpi', before, now).map(({ item }) => item)).toEqual(['worst', 'least'])
})

test('nothing is compared with what was not answered, and no other form is asked about', () => {
  expect(listOddJumps('nrs', {}, { '1': 9 })).toEqual([])
  expect(listOddJumps('nrs', { '1': 9 }, { '1': null })).toEqual([])
  expect(listOddJumps('pcs', { '1': 0 }, { '1': 9 })).toEqual([])
})
