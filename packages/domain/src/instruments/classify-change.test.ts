import { describe, expect, it, test } from 'vitest'
import { classifyChange, measures } from './classify-change.ts'
import { type MeasureId, measureIds } from './instrument-id.ts'

describe('refusals', () => {
  test.each([
    ['constructor', 1, 2, 'measure'],
    ['bpi', 1, 2, 'measure'],
    ['nrs', Number.NaN, 2, 'baseline'],
    ['nrs', -0, 2, 'baseline'],
    ['nrs', '3', 2, 'baseline'],
    ['nrs', 3, null, 'followUp'],
    ['nrs', 3, 11, 'followUp'],
    ['tsk11', 10, 20, 'baseline'],
  ])('%s from %j to %j is refused for its %s', (measure, baseline, followUp, item) => {
    const change = classifyChange(measure as MeasureId, baseline as never, followUp as never)
    expect(change).toMatchObject({ classification: 'rejected', delta: null, percentChange: null })
    expect(change).toHaveProperty('errors.0.item', item)
  })

  it('refuses an NDI percentage where the raw score of 50 belongs', () => {
    expect(classifyChange('ndi', 60, 40).classification).toBe('rejected')
  })
})

/** From a baseline, the last change that counts as none and the first that counts. */
const thresholds: [MeasureId, number, number, number][] = [
  ['vas', 50, 14.9, 15],
  ['nrs', 5, 1, 2],
  ['bpi_severity', 5, 1.75, 2],
  ['bpi_interference', 5, 0.99, 1],
  ['pcs', 25, 7, 8],
  ['isi', 14, 5, 6],
  ['psqi', 10, 2, 3],
  ['odi', 50, 9.9, 10],
  ['ndi', 25, 7.4, 7.5],
  ['phq9', 13, 4, 5],
  ['gad7', 10, 3, 4],
  ['peg', 5, 1.49, 1.5],
  ['psfs', 5, 1.99, 2],
  ['tsk11', 25, 3, 4],
  ['pseq', 30, 5, 6],
]

describe('at the threshold', () => {
  it('is tested for every measure', () => {
    expect(thresholds.map(([measure]) => measure)).toEqual([...measureIds])
    expect(measures.map(({ id }) => id)).toEqual([...measureIds])
  })

  test.each(thresholds)('%s from %d: ±%d is no change, ±%d is', (measure, from, less, enough) => {
    const higherIsBetter = measure === 'psfs' || measure === 'pseq'
    const up = higherIsBetter ? 'improved' : 'worsened'
    const down = higherIsBetter ? 'worsened' : 'improved'
    expect(classifyChange(measure, from, from + less).classification).toBe('unchanged')
    expect(classifyChange(measure, from, from - less).classification).toBe('unchanged')
    expect(classifyChange(measure, from, from + enough).classification).toBe(up)
    expect(classifyChange(measure, from, from - enough).classification).toBe(down)
  })
})

describe('what is shown beside it', () => {
  it('gives points as recorded, also where higher is better, and percent of the baseline', () => {
    expect(classifyChange('nrs', 8, 5)).toEqual({
      classification: 'improved',
      delta: -3,
      percentChange: -37.5,
    })
    expect(classifyChange('pseq', 40, 30)).toEqual({
      classification: 'worsened',
      delta: -10,
      percentChange: -25,
    })
  })

  it('gives no percentage from a baseline of 0', () => {
    expect(classifyChange('nrs', 0, 2)).toEqual({
      classification: 'worsened',
      delta: 2,
      percentChange: null,
    })
  })

  it('gives a zero without a sign', () => {
    expect(classifyChange('nrs', 5, 5)).toEqual({
      classification: 'unchanged',
      delta: 0,
      percentChange: 0,
    })
  })

  it('is not fooled by binary fractions', () => {
    // 45.3 − 30.3 is 14.999999999999996 in binary.
    expect(classifyChange('vas', 30.3, 45.3)).toMatchObject({
      classification: 'worsened',
      delta: 15,
    })
    // Three tenths of ten thirds is exactly one.
    expect(classifyChange('peg', 10 / 3, 13 / 3)).toEqual({
      classification: 'worsened',
      delta: 1,
      percentChange: 30,
    })
  })
})

describe('PEG from 0', () => {
  it('counts any rise and no standstill', () => {
    expect(classifyChange('peg', 0, 1 / 3).classification).toBe('worsened')
    expect(classifyChange('peg', 0, 0).classification).toBe('unchanged')
  })
})
