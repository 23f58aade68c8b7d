import { describe, expect, it } from 'vitest'
import { matchKeys } from './match-keys.ts'

const bindings = ['g t', 'g p', '/', 'j', 't']

describe('matchKeys', () => {
  it('matches nothing for a key nobody bound', () => {
    expect(matchKeys([], 'x', bindings)).toEqual({ pending: [], matched: null })
  })

  it('waits after the first key of a sequence', () => {
    expect(matchKeys([], 'g', bindings)).toEqual({ pending: ['g'], matched: null })
  })

  it('completes a sequence, before a single key that ends it', () => {
    expect(matchKeys(['g'], 't', bindings)).toEqual({ pending: [], matched: 'g t' })
  })

  it('lets a key that breaks a sequence count by itself', () => {
    expect(matchKeys(['g'], 'j', bindings)).toEqual({ pending: [], matched: 'j' })
    expect(matchKeys(['g'], 'g', bindings)).toEqual({ pending: ['g'], matched: null })
    expect(matchKeys(['g'], 'x', bindings)).toEqual({ pending: [], matched: null })
  })
})
