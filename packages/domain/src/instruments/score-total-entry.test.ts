import { describe, expect, it, test } from 'vitest'
import type { InstrumentId } from './instrument-id.ts'
import { listEnterableScores, scoreTotalEntry } from './score-total-entry.ts'

describe('refusals', () => {
  test.each([
    ['isi', { total: 29 }, 'total', 'out_of_range'],
    ['isi', { total: -1 }, 'total', 'out_of_range'],
    ['isi', { total: 7.5 }, 'total', 'not_an_integer'],
    ['isi', { total: '7' }, 'total', 'not_a_number'],
    ['isi', { sum: 7 }, 'sum', 'unknown_score'],
    ['odi', { percent: 32, raw: 16 }, 'raw', 'unknown_score'],
    ['tsk11', { total: 10 }, 'total', 'out_of_range'],
    ['ndi', { raw: 20, percent: 44 }, 'percent', 'totals_disagree'],
    ['isi', 7, 'totals', 'not_an_object'],
    ['constructor', {}, 'instrument', 'unknown_instrument'],
  ])('%s %j', (instrument, totals, item, reason) => {
    expect(scoreTotalEntry(instrument as InstrumentId, totals)).toEqual({
      status: 'rejected',
      errors: [{ item, reason }],
    })
  })

  test.each([
    [{ total: 20, rumination: 8, magnification: 6, helplessness: 7 }],
    [{ total: 20, rumination: 8, magnification: 6, helplessness: 5 }],
    [{ total: 7, rumination: 8 }],
    [{ total: 50, rumination: 13 }],
  ])('PCS parts that cannot make the total: %j', (totals) => {
    expect(scoreTotalEntry('pcs', totals)).toEqual({
      status: 'rejected',
      errors: [{ item: 'total', reason: 'totals_disagree' }],
    })
  })
})

it('bands a total and marks where it came from', () => {
  expect(scoreTotalEntry('isi', { total: 15 })).toEqual({
    status: 'scored',
    scores: { total: 15 },
    bands: { total: 'moderate' },
    flags: [],
    missing: [],
    prorated: false,
    source: 'total_entry',
  })
})

it('says that a bare PHQ-9 total leaves item 9 unanswered', () => {
  expect(scoreTotalEntry('phq9', { total: 3 })).toMatchObject({
    status: 'scored',
    flags: ['item9_not_answered'],
  })
})

it('takes parts without the total as partial, and nothing as incomplete', () => {
  expect(scoreTotalEntry('pcs', { rumination: 8 })).toMatchObject({
    status: 'partial',
    missing: ['total'],
  })
  expect(scoreTotalEntry('bpi', { severity: 4.75 })).toMatchObject({
    status: 'partial',
    bands: { severity: 'mild' },
    missing: ['interference'],
  })
  expect(scoreTotalEntry('isi', { total: null })).toMatchObject({
    status: 'incomplete',
    scores: {},
    missing: ['total'],
  })
})

it('accepts parts that make the total', () => {
  const totals = { total: 21, rumination: 8, magnification: 6, helplessness: 7 }
  expect(scoreTotalEntry('pcs', totals)).toMatchObject({ status: 'scored', scores: totals })
})

test.each([{ raw: 20 }, { percent: 40 }, { raw: 20, percent: 40 }])(
  'relates the NDI raw score and percentage: %j',
  (totals) => {
    expect(scoreTotalEntry('ndi', totals)).toMatchObject({
      status: 'scored',
      scores: { raw: 20, percent: 40 },
      bands: { raw: 'moderate' },
    })
  },
)

it('lists what may be typed in', () => {
  const keys = (id: InstrumentId) => listEnterableScores(id).map(({ key }) => key)
  expect(keys('phq9')).toEqual(['total'])
  expect(keys('bpi')).toEqual(['interference', 'severity'])
  expect(keys('odi')).toEqual(['percent'])
})
