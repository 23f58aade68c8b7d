import { describe, expect, it } from 'vitest'
import {
  answerItem,
  countAnswered,
  findScores,
  listOpenInstruments,
  sortAnswers,
} from './answers.ts'

describe('the answers of a reassessment', () => {
  it('are not sent while too little is answered to be scored', () => {
    const { ready, unfinished } = sortAnswers({ nrs: { '1': 6 }, phq9: { '1': 2 }, pcs: {} })
    expect(ready.map(({ instrument }) => instrument)).toEqual(['nrs'])
    expect(unfinished).toEqual(['phq9'])
  })

  it('are sent with thoughts of self-harm in them, however little else is answered', () => {
    const { ready, unfinished } = sortAnswers({ phq9: { '9': 1 } })
    expect(ready).toEqual([{ instrument: 'phq9', answers: { '9': 1 } }])
    expect(unfinished).toEqual([])
  })

  it('are taken back by an empty answer', () => {
    expect(answerItem({ '1': 6, '2': 3 }, '1', null)).toEqual({ '2': 3 })
    expect(answerItem({}, '1', 0)).toEqual({ '1': 0 })
  })

  it('count only what the instrument asks for: the functional question of the PHQ-9 is extra', () => {
    expect(countAnswered('phq9', { '1': 0, '10': 2 })).toEqual({ answered: 1, all: 9 })
  })

  it('carry their band as the reference reads it', () => {
    expect(findScores('nrs', {})).toBeNull()
    expect(findScores('nrs', { '1': 7 })).toMatchObject({
      scores: { total: 7 },
      bands: { total: 'severe' },
    })
  })

  it('begin with the pain intensity, without what is recorded or not known', () => {
    expect(listOpenInstruments(['bpi', 'pcs', 'nrs', 'xyz'], ['pcs'])).toEqual(['nrs', 'bpi'])
  })
})
