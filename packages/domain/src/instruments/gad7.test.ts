import { describe, expect, it } from 'vitest'
import { buildAnswers, scoreForm } from './testing/build-answers.ts'

describe('GAD-7', () => {
  it('keeps the functional item and does not add it', () => {
    expect(scoreForm('gad7', { ...buildAnswers('gad7', 21), 8: 3 }).scores).toEqual({
      total: 21,
      functional: 3,
    })
    expect(scoreForm('gad7', { 8: 3 })).toMatchObject({
      status: 'incomplete',
      scores: { functional: 3 },
    })
  })
})
