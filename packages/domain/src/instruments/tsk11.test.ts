import { describe, expect, it } from 'vitest'
import { scoreInstrument } from './score-instrument.ts'
import { buildAnswers, scoreForm, withoutItems } from './testing/build-answers.ts'

describe('TSK-11', () => {
  it('reverses nothing and splits into two subscales', () => {
    expect(scoreForm('tsk11', buildAnswers('tsk11', 44)).scores).toEqual({
      activity_avoidance: 24,
      somatic_focus: 20,
      total: 44,
    })
    expect(scoreForm('tsk11', buildAnswers('tsk11', 11)).scores).toEqual({
      activity_avoidance: 6,
      somatic_focus: 5,
      total: 11,
    })
  })

  it('puts item 8 into somatic focus and shows no band', () => {
    expect(scoreForm('tsk11', { ...buildAnswers('tsk11', 11), 8: 4 })).toMatchObject({
      scores: { activity_avoidance: 6, somatic_focus: 8 },
      bands: {},
    })
  })

  it('refuses a 0', () => {
    expect(scoreInstrument('tsk11', { 1: 0 })).toMatchObject({
      errors: [{ item: '1', reason: 'out_of_range' }],
    })
  })

  it('is partial with one subscale whole', () => {
    const result = scoreForm('tsk11', withoutItems(buildAnswers('tsk11', 11), '8'))
    expect(result).toMatchObject({ status: 'partial', scores: { activity_avoidance: 6 } })
  })
})
