import { describe, expect, it } from 'vitest'
import { buildAnswers, scoreForm, withoutItems } from './testing/build-answers.ts'

describe('NDI', () => {
  it('doubles the raw score into percent', () => {
    expect(scoreForm('ndi', buildAnswers('ndi', 20))).toMatchObject({
      status: 'scored',
      scores: { raw: 20, percent: 40 },
      bands: { raw: 'moderate' },
      prorated: false,
    })
  })

  it('fills one missing section with the mean of the others', () => {
    const answers = { ...buildAnswers('ndi', 0), 1: 5, 2: 5, 3: 5, 4: 3 }
    const result = scoreForm('ndi', withoutItems(answers, '8'))
    expect(result).toMatchObject({ status: 'scored', missing: ['8'], prorated: true })
    expect(result.scores).toEqual({ raw: 20, percent: 40 })
  })

  it('allows one missing section, more only when the clinic says so', () => {
    const answers = withoutItems(buildAnswers('ndi', 20), '8', '9')
    expect(scoreForm('ndi', answers)).toMatchObject({ status: 'incomplete', scores: {} })
    expect(scoreForm('ndi', answers, { maxMissing: 2 }).scores).toEqual({ raw: 25, percent: 50 })
  })
})
