import { scoreInstrument } from '@meridian/domain/instruments'
import { describe, expect, it, test } from 'vitest'
import { fillForms } from './answers.ts'

describe('fillForms', () => {
  it('fills in nothing that is not told', () => {
    expect(fillForms({})).toEqual({})
    expect(Object.keys(fillForms({ nrs: 0, isi: 0 }))).toEqual(['isi', 'nrs'])
  })

  test.each([
    ['pcs', 52],
    ['pcs', 33],
    ['isi', 28],
    ['isi', 0],
    ['gad7', 13],
    ['tsk11', 44],
    ['tsk11', 11],
    ['pseq', 27],
  ] as const)('answers of %s come to %i', (instrument, total) => {
    const answers = fillForms({ [instrument]: total })[instrument]
    expect(scoreInstrument(instrument, answers)).toMatchObject({
      status: 'scored',
      scores: { total },
    })
  })

  it('keeps the answer about self-harm apart from the rest of the PHQ-9', () => {
    const quiet = scoreInstrument('phq9', fillForms({ phq9: 24 }).phq9)
    expect(quiet).toMatchObject({ status: 'scored', scores: { total: 24 }, flags: [] })
    const told = fillForms({ phq9: { total: 16, selfHarm: 1 } }).phq9
    expect(scoreInstrument('phq9', told)).toMatchObject({
      scores: { total: 16 },
      flags: ['item9_positive'],
    })
  })

  it('reads the sums of ODI and NDI as the forms do', () => {
    // 17 of 50 is 34 %.
    expect(scoreInstrument('odi', fillForms({ odi: 17 }).odi)).toMatchObject({
      scores: { raw: 17, percent: 34 },
    })
    expect(scoreInstrument('ndi', fillForms({ ndi: 19 }).ndi)).toMatchObject({
      scores: { raw: 19, percent: 38 },
    })
  })

  it('puts each BPI answer where it was told', () => {
    const bpi = { severity: [8, 3, 6, 5], interference: [7, 6, 5, 4, 3, 2, 1] } as const
    const { bpi: answers } = fillForms({ bpi })
    expect(answers).toMatchObject({ worst: 8, least: 3, average: 6, now: 5, activity: 7, sleep: 2 })
    // (8 + 3 + 6 + 5) / 4 and (7 + 6 + 5 + 4 + 3 + 2 + 1) / 7
    expect(scoreInstrument('bpi', answers)).toMatchObject({
      scores: { severity: 5.5, interference: 4 },
      flags: [],
    })
  })

  it('makes a whole night for the PSQI', () => {
    const night = { bed: '23:30', rise: '06:30', latency: 40, hours: 5.5, trouble: 2 }
    const result = scoreInstrument('psqi', fillForms({ psqi: night }).psqi)
    // 5.5 of 7 hours in bed.
    expect(result).toMatchObject({ status: 'scored', scores: { c3_duration: 2, c4_efficiency: 1 } })
  })
})
