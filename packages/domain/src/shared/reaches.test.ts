import { expect, test } from 'vitest'
import { reaches } from './reaches.ts'

test.each([
  [1, 2, false],
  [10.019, 10.02, false],
  [9.999999, 10, false],
  [60.12 - 50.1, 10.02, true],
  [0.1 + 0.2, 0.3, true],
  [10, 10, true],
  [10.001, 10, true],
  [-1, -1, true],
  [Number.NaN, 0, false],
])('%d reaches %d: %s', (figure, bound, expected) => {
  expect(reaches(figure, bound)).toBe(expected)
})
