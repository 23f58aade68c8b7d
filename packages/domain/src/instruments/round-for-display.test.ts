import { expect, test } from 'vitest'
import { roundForDisplay } from './round-for-display.ts'

test.each([
  [4.5, 0, 5],
  [4.4999, 0, 4],
  [1.005, 2, 1.01],
  [35.55555555555556, 1, 35.6],
  [2.25, 1, 2.3],
  [-1.5, 0, -2],
  [-0.4, 0, 0],
  [0, 1, 0],
  [1e-7, 1, 0],
])('%d to %d places is %d', (value, decimals, shown) => {
  expect(roundForDisplay(value, decimals)).toBe(shown)
})
