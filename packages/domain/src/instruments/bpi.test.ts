import { describe, expect, it } from 'vitest'
import { scoreInstrument } from './score-instrument.ts'
import { scoreForm } from './testing/build-answers.ts'

describe('BPI', () => {
  const severity = { worst: 8, least: 2, average: 5, now: 4 }
  const four = { activity: 6, mood: 4, walking: 5, work: 7 }
  const seven = { ...four, relations: 3, sleep: 6, enjoyment: 4 }

  it('refuses relief that is not in tens', () => {
    expect(scoreInstrument('bpi', { relief: 45 })).toMatchObject({
      errors: [{ item: 'relief', reason: 'not_a_step' }],
    })
  })

  it('averages severity and interference apart', () => {
    expect(scoreForm('bpi', { ...severity, ...seven, relief: 40 })).toEqual({
      status: 'scored',
      scores: { severity: 4.75, interference: 5 },
      bands: { severity: 'mild', interference: 'moderate' },
      flags: [],
      missing: [],
      prorated: false,
    })
  })

  it('takes interference from four of seven and says so', () => {
    expect(scoreForm('bpi', { ...severity, ...four })).toMatchObject({
      status: 'scored',
      scores: { interference: 5.5 },
      missing: ['relations', 'sleep', 'enjoyment'],
      prorated: true,
    })
  })

  it('has no interference from three of seven', () => {
    const result = scoreForm('bpi', { ...severity, activity: 6, mood: 4, walking: 5 })
    expect(result).toMatchObject({ status: 'partial', prorated: false })
    expect(result.scores).toEqual({ severity: 4.75 })
  })

  it('has no severity from three of four', () => {
    const result = scoreForm('bpi', { ...seven, worst: 8, least: 2, average: 5 })
    expect(result).toMatchObject({ status: 'partial', missing: ['now'], prorated: false })
    expect(result.scores).toEqual({ interference: 5 })
  })

  it('flags a least pain above the worst, also on an unfinished form, not an equal one', () => {
    expect(scoreForm('bpi', { least: 5, worst: 4 })).toMatchObject({
      status: 'incomplete',
      flags: ['least_exceeds_worst'],
    })
    expect(scoreForm('bpi', { least: 4, worst: 4 }).flags).toEqual([])
    expect(scoreForm('bpi', { least: 4 }).flags).toEqual([])
  })
})
