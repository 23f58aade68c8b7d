import { describe, expect, it } from 'vitest'
import {
  answerItem,
  blankForm,
  formToSend,
  listBegunForms,
  listOpenInstruments,
  listRefused,
  scoreForm,
} from './form-state.ts'

const answered = (answers: Record<string, number>) => ({ ...blankForm, answers })
const totals = (given: Record<string, number>) =>
  ({ ...blankForm, source: 'total_entry', totals: given }) as const

describe('a form on the screen', () => {
  it('takes an answer back when it is emptied', () => {
    expect(answerItem({ '1': 6, '2': 3 }, '1', null)).toEqual({ '2': 3 })
    expect(answerItem({}, '1', 0)).toEqual({ '1': 0 })
  })

  it('is scored as the reference reads it, and not at all while nothing is answered', () => {
    expect(scoreForm('nrs', blankForm)).toBeNull()
    expect(scoreForm('nrs', answered({ '1': 7 }))).toMatchObject({
      scores: { total: 7 },
      bands: { total: 'severe' },
    })
    expect(scoreForm('phq9', answered({ '1': 1 }))).toMatchObject({
      status: 'incomplete',
      scores: {},
    })
  })

  it('names what is refused: a length beyond the line, parts that exceed the total', () => {
    expect(listRefused('vas', answered({ '1': 130 }))).toEqual([
      { item: '1', reason: 'out_of_range' },
    ])
    expect(listRefused('pcs', totals({ total: 7, rumination: 8 }))).toEqual([
      { item: 'total', reason: 'totals_disagree' },
    ])
  })

  it('sends what is entered, and only that', () => {
    const both = { ...totals({ total: 12 }), answers: { '1': 2 } }
    expect(formToSend(both)).toEqual({ source: 'total_entry', answers: { total: 12 } })
    expect(formToSend({ ...both, source: 'items', continues: 'r1' })).toEqual({
      source: 'items',
      answers: { '1': 2 },
      continues: 'r1',
    })
  })
})

describe('the forms of a reassessment', () => {
  it('are sent as soon as something is answered', () => {
    const forms = { nrs: answered({ '1': 6 }), phq9: answered({ '1': 2 }), pcs: blankForm }
    expect(listBegunForms(forms).map(({ instrument }) => instrument)).toEqual(['nrs', 'phq9'])
  })

  it('begin with the pain intensity, without what is recorded or not known', () => {
    expect(listOpenInstruments(['bpi', 'pcs', 'nrs', 'xyz'], ['pcs'])).toEqual(['nrs', 'bpi'])
  })
})
