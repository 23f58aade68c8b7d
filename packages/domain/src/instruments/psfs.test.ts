import { describe, expect, it } from 'vitest'
import { scoreInstrument } from './score-instrument.ts'
import { scoreForm } from './testing/build-answers.ts'

describe('PSFS', () => {
  it('is the mean of the activities that are listed', () => {
    expect(scoreForm('psfs', { a1: 3, a3: 5, a4: 4 })).toMatchObject({
      status: 'scored',
      scores: { mean: 4, n: 3 },
      bands: {},
      missing: [],
    })
    expect(scoreForm('psfs', { a5: 0 }).scores).toEqual({ mean: 0, n: 1 })
  })

  it('waits for every listed activity', () => {
    expect(scoreForm('psfs', { a1: 3, a2: null })).toMatchObject({
      status: 'incomplete',
      scores: {},
      missing: ['a2'],
    })
    expect(scoreForm('psfs', {})).toMatchObject({ status: 'incomplete', missing: ['a1'] })
    expect(scoreForm('psfs', { a2: null })).toMatchObject({ status: 'incomplete', missing: ['a2'] })
  })

  it('refuses a sixth', () => {
    expect(scoreInstrument('psfs', { a6: 3 }).status).toBe('rejected')
  })
})
