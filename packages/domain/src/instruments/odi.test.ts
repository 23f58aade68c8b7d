import { describe, expect, it } from 'vitest'
import { buildAnswers, scoreForm, withoutItems } from './testing/build-answers.ts'

describe('ODI', () => {
  const sixteen = buildAnswers('odi', 16)

  it('scores 16 of 50 as 32 %', () => {
    expect(scoreForm('odi', sixteen)).toMatchObject({
      status: 'scored',
      scores: { percent: 32, possible: 50, raw: 16 },
      bands: { percent: 'moderate' },
      prorated: false,
    })
  })

  it('scores 16 of 45 as 35.5 % and says that it is prorated', () => {
    const result = scoreForm('odi', withoutItems(sixteen, '8'))
    expect(result).toMatchObject({
      status: 'scored',
      scores: { possible: 45, raw: 16 },
      missing: ['8'],
      prorated: true,
    })
    expect(result.scores.percent).toBeCloseTo(35.5556, 4)
  })

  it('allows one missing section, more only when the clinic says so', () => {
    const eight = withoutItems(sixteen, '8', '9')
    expect(scoreForm('odi', eight)).toMatchObject({
      status: 'incomplete',
      scores: {},
      prorated: false,
    })
    expect(scoreForm('odi', withoutItems(sixteen, '8'), { maxMissing: 0 }).status).toBe(
      'incomplete',
    )
    expect(scoreForm('odi', eight, { maxMissing: 2 }).scores).toMatchObject({ percent: 40 })
    expect(scoreForm('odi', {}, { maxMissing: 9 })).toMatchObject({
      status: 'incomplete',
      scores: {},
    })
  })
})
