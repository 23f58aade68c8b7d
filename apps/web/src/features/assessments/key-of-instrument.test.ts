import { expect, test } from 'vitest'
import { keyOfInstrument } from './key-of-instrument.ts'

test('no two instruments have one key', () => {
  const keys = Object.values(keyOfInstrument)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.every((key) => /^[a-z]$/.test(key))).toBe(true)
})
