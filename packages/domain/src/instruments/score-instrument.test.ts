import { describe, expect, it, test } from 'vitest'
import type { InstrumentId } from './instrument-id.ts'
import { scoreInstrument } from './score-instrument.ts'
import { scoreForm } from './testing/build-answers.ts'

describe('refusals', () => {
  test.each([
    ['a string', '3', 'not_a_number'],
    ['a boolean', true, 'not_a_number'],
    ['NaN', Number.NaN, 'not_a_number'],
    ['a list', [3], 'not_a_number'],
    ['a boxed number', Object(3), 'not_a_number'],
    ['a big integer', 3n, 'not_a_number'],
    ['a fraction', 3.5, 'not_an_integer'],
    ['one too low', -1, 'out_of_range'],
    ['one too high', 11, 'out_of_range'],
    ['minus zero', -0, 'out_of_range'],
    ['infinity', Number.POSITIVE_INFINITY, 'out_of_range'],
  ])('%s is refused, never coerced', (_, answer, reason) => {
    expect(scoreInstrument('nrs', { 1: answer })).toEqual({
      status: 'rejected',
      errors: [{ item: '1', reason }],
    })
  })

  test.each([
    ['null', null],
    ['nothing', undefined],
    ['a number', 3],
    ['text', '{"1":3}'],
    ['a list', [1, 2, 3]],
    ['a map', new Map([['1', 3]])],
    ['a date', new Date(0)],
    ['a function', () => 3],
  ])('%s is not a form', (_, items) => {
    expect(scoreInstrument('nrs', items)).toEqual({
      status: 'rejected',
      errors: [{ item: 'items', reason: 'not_an_object' }],
    })
  })

  test.each(['__proto__', 'constructor', 'toString', '01', ' 1', '2'])(
    'the key %j is unknown',
    (key) => {
      const items = JSON.parse(`{ "1": 3, ${JSON.stringify(key)}: 3 }`)
      expect(scoreInstrument('nrs', items)).toEqual({
        status: 'rejected',
        errors: [{ item: key, reason: 'unknown_item' }],
      })
    },
  )

  it('refuses symbols and hidden fields', () => {
    const hidden = Object.defineProperty({ 1: 3 }, 'extra', { value: 1 })
    expect(scoreInstrument('nrs', hidden).status).toBe('rejected')
    expect(scoreInstrument('nrs', { 1: 3, [Symbol('1')]: 3 }).status).toBe('rejected')
  })

  it('refuses what throws when it is read', () => {
    const failing = () => {
      throw new Error('no')
    }
    const unreadable = { status: 'rejected', errors: [{ item: 'items', reason: 'unreadable' }] }
    const getter = Object.defineProperty({}, '1', { get: failing, enumerable: true })
    expect(scoreInstrument('nrs', getter)).toEqual(unreadable)
    expect(scoreInstrument('nrs', new Proxy({}, { ownKeys: failing }))).toEqual(unreadable)
  })

  it('reads a getter once', () => {
    let reads = 0
    const items = {
      get 1() {
        reads += 1
        return reads === 1 ? 3 : 99
      },
    }
    expect(scoreForm('nrs', items).scores).toEqual({ total: 3 })
  })

  it('does not read inherited answers', () => {
    expect(scoreForm('nrs', Object.create({ 1: 3 })).status).toBe('incomplete')
  })

  test.each(['constructor', '__proto__', 'NRS', '', 'phq-9', null, 7])(
    'the instrument %j is unknown',
    (id) => {
      expect(scoreInstrument(id as InstrumentId, {})).toEqual({
        status: 'rejected',
        errors: [{ item: 'instrument', reason: 'unknown_instrument' }],
      })
    },
  )

  it('names every wrong answer', () => {
    expect(scoreInstrument('gad7', { 1: 4, 2: '1', 9: 0 })).toEqual({
      status: 'rejected',
      errors: [
        { item: '1', reason: 'out_of_range' },
        { item: '2', reason: 'not_a_number' },
        { item: '9', reason: 'unknown_item' },
      ],
    })
  })

  test.each([
    [{ maxMissing: -1 }, 'maxMissing', 'out_of_range'],
    [{ maxMissing: 10 }, 'maxMissing', 'out_of_range'],
    [{ maxMissing: 1.5 }, 'maxMissing', 'not_an_integer'],
    [{ maxMissing: '1' }, 'maxMissing', 'not_a_number'],
    [{ prorate: 'yes' }, 'prorate', 'not_a_flag'],
    [{ imputed: true }, 'imputed', 'unknown_option'],
    ['prorate', 'options', 'not_an_object'],
  ])('the options %j are refused', (options, item, reason) => {
    expect(scoreInstrument('odi', {}, options as never)).toEqual({
      status: 'rejected',
      errors: [{ item, reason }],
    })
  })
})

describe('a single pain intensity', () => {
  it('is its score and its band', () => {
    expect(scoreInstrument('nrs', { 1: 7 })).toEqual({
      status: 'scored',
      scores: { total: 7 },
      bands: { total: 'severe' },
      flags: [],
      missing: [],
      prorated: false,
    })
  })

  test.each([{}, { 1: null }, { 1: undefined }])('%j is unanswered', (items) => {
    expect(scoreInstrument('nrs', items)).toEqual({
      status: 'incomplete',
      scores: {},
      bands: {},
      flags: [],
      missing: ['1'],
      prorated: false,
    })
  })

  it('keeps the decimals of a VAS', () => {
    expect(scoreForm('vas', { 1: 44.9 })).toMatchObject({
      scores: { total: 44.9 },
      bands: { total: 'mild' },
    })
  })
})
