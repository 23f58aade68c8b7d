import { describe, expect, it } from 'vitest'
import { readKey } from './read-key.ts'

const pain = { min: 0, max: 10 }

describe('a key on a question answered by a number', () => {
  it('outside the range, or of no meaning here, stays the browser’s own', () => {
    expect(readKey('4', { min: 0, max: 3 })).toBeNull()
    expect(readKey('t', { min: 0, max: 3 })).toBeNull()
    for (const key of ['Enter', 'ArrowLeft', 'Tab', 'a']) expect(readKey(key, pain)).toBeNull()
  })

  it('answers and goes on: digits, and t for ten', () => {
    expect(readKey('0', pain)).toEqual({ answer: 0, move: 1 })
    expect(readKey('9', pain)).toEqual({ answer: 9, move: 1 })
    expect(readKey('t', pain)).toEqual({ answer: 10, move: 1 })
  })

  it('leaves the question open, or goes back to the one before', () => {
    expect(readKey('.', pain)).toEqual({ answer: null, move: 1 })
    expect(readKey('ArrowUp', pain)).toEqual({ move: -1 })
  })
})
