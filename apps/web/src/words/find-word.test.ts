import { expect, test } from 'vitest'
import { findWord } from './find-word.ts'

test('a code has its word, and one that is not known stands for itself', () => {
  const words = { relief: { id: 'r', message: 'Relief' } }
  expect(findWord(words, 'relief').message).toBe('Relief')
  expect(findWord(words, 'maintenance').message).toBe('maintenance')
})
