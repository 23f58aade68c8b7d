import { describe, expect, it, test } from 'vitest'
import { buildAnswers, scoreForm, withoutItems } from './testing/build-answers.ts'

describe('PHQ-9', () => {
  const nine = buildAnswers('phq9', 0)

  it('raises item 9 whatever else is answered', () => {
    expect(scoreForm('phq9', { 9: 1 })).toMatchObject({
      status: 'incomplete',
      scores: {},
      flags: ['item9_positive'],
    })
    expect(scoreForm('phq9', { ...nine, 9: 3 }).flags).toEqual(['item9_positive'])
    expect(scoreForm('phq9', nine).flags).toEqual([])
  })

  test.each([{}, { 9: null }, withoutItems(nine, '9')])(
    'says when item 9 is unanswered: %j',
    (items) => {
      expect(scoreForm('phq9', items).flags).toEqual(['item9_not_answered'])
    },
  )

  it('keeps the functional item and does not add it', () => {
    expect(scoreForm('phq9', { ...nine, 10: 3 }).scores).toEqual({ total: 0, functional: 3 })
  })

  it('is incomplete with only the functional item or with eight answers', () => {
    expect(scoreForm('phq9', { 10: 2 })).toMatchObject({
      status: 'incomplete',
      scores: { functional: 2 },
    })
    expect(scoreForm('phq9', { ...withoutItems(nine, '4'), 10: 2 })).toMatchObject({
      status: 'incomplete',
      scores: { functional: 2 },
      missing: ['4'],
    })
  })

  describe('prorated on request', () => {
    const sevenOnes = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 9: 1 }

    it('rounds half up: 4 in 8 answers is 4.5, so 5', () => {
      const four = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 0, 6: 0, 7: 0, 9: 0 }
      expect(scoreForm('phq9', four, { prorate: true })).toMatchObject({
        status: 'scored',
        scores: { total: 5 },
        bands: { total: 'mild' },
        missing: ['8'],
        prorated: true,
      })
    })

    it('allows two missing and never three', () => {
      expect(scoreForm('phq9', sevenOnes, { prorate: true }).scores).toEqual({ total: 9 })
      const six = withoutItems(sevenOnes, '6')
      expect(scoreForm('phq9', six, { prorate: true })).toMatchObject({
        status: 'incomplete',
        prorated: false,
      })
    })

    it('never imputes item 9', () => {
      expect(scoreForm('phq9', withoutItems(nine, '9'), { prorate: true })).toMatchObject({
        status: 'incomplete',
        scores: {},
        flags: ['item9_not_answered'],
        prorated: false,
      })
    })

    it('marks nothing when all are answered', () => {
      expect(scoreForm('phq9', nine, { prorate: true }).prorated).toBe(false)
    })
  })
})
