import { describe, expect, it } from 'vitest'
import { scoreForm } from './testing/build-answers.ts'

describe('PEG', () => {
  it('is the unrounded mean of three, without bands', () => {
    const result = scoreForm('peg', { 1: 5, 2: 6, 3: 5 })
    expect(result.scores.mean).toBeCloseTo(5.3333, 4)
    expect(result.bands).toEqual({})
    expect(scoreForm('peg', { 1: 5, 2: 6 })).toMatchObject({ status: 'incomplete', scores: {} })
  })
})
