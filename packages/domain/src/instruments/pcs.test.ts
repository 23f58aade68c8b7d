import { describe, expect, it } from 'vitest'
import { buildAnswers, scoreForm, withoutItems } from './testing/build-answers.ts'

describe('PCS', () => {
  it('adds each item to its subscale', () => {
    const ones = buildAnswers('pcs', 0)
    for (const key of ['8', '9', '10', '11']) ones[key] = 4
    for (const key of ['6', '7', '13']) ones[key] = 3
    expect(scoreForm('pcs', ones).scores).toEqual({
      rumination: 16,
      magnification: 9,
      helplessness: 0,
      total: 25,
    })
  })

  it('keeps the subscales that are whole when an item is missing', () => {
    const result = scoreForm('pcs', withoutItems(buildAnswers('pcs', 52), '13'))
    expect(result).toMatchObject({ status: 'partial', bands: {}, missing: ['13'] })
    expect(result.scores).toEqual({ rumination: 16, helplessness: 24 })
  })

  it('is incomplete when no subscale is whole', () => {
    const result = scoreForm('pcs', withoutItems(buildAnswers('pcs', 52), '1', '6', '8'))
    expect(result).toMatchObject({ status: 'incomplete', scores: {} })
  })
})
