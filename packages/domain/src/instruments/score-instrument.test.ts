import { describe, expect, it, test } from 'vitest'
import { buildAnswers } from './build-answers.ts'
import type { InstrumentId } from './instrument-id.ts'
import { type InstrumentScores, scoreInstrument } from './score-instrument.ts'

function score(...args: Parameters<typeof scoreInstrument>): InstrumentScores {
  const result = scoreInstrument(...args)
  if (result.status === 'rejected') throw new Error(JSON.stringify(result.errors))
  return result
}

function without(answers: Record<string, unknown>, ...keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)))
}

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
    expect(score('nrs', items).scores).toEqual({ total: 3 })
  })

  it('does not read inherited answers', () => {
    expect(score('nrs', Object.create({ 1: 3 })).status).toBe('incomplete')
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
    expect(score('vas', { 1: 44.9 })).toMatchObject({
      scores: { total: 44.9 },
      bands: { total: 'mild' },
    })
  })
})

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
    expect(score('bpi', { ...severity, ...seven, relief: 40 })).toEqual({
      status: 'scored',
      scores: { severity: 4.75, interference: 5 },
      bands: { severity: 'mild', interference: 'moderate' },
      flags: [],
      missing: [],
      prorated: false,
    })
  })

  it('takes interference from four of seven and says so', () => {
    expect(score('bpi', { ...severity, ...four })).toMatchObject({
      status: 'scored',
      scores: { interference: 5.5 },
      missing: ['relations', 'sleep', 'enjoyment'],
      prorated: true,
    })
  })

  it('has no interference from three of seven', () => {
    const result = score('bpi', { ...severity, activity: 6, mood: 4, walking: 5 })
    expect(result).toMatchObject({ status: 'partial', prorated: false })
    expect(result.scores).toEqual({ severity: 4.75 })
  })

  it('has no severity from three of four', () => {
    const result = score('bpi', { ...seven, worst: 8, least: 2, average: 5 })
    expect(result).toMatchObject({ status: 'partial', missing: ['now'], prorated: false })
    expect(result.scores).toEqual({ interference: 5 })
  })

  it('flags a least pain above the worst, also on an unfinished form, not an equal one', () => {
    expect(score('bpi', { least: 5, worst: 4 })).toMatchObject({
      status: 'incomplete',
      flags: ['least_exceeds_worst'],
    })
    expect(score('bpi', { least: 4, worst: 4 }).flags).toEqual([])
    expect(score('bpi', { least: 4 }).flags).toEqual([])
  })
})

describe('PCS', () => {
  it('adds each item to its subscale', () => {
    const ones = buildAnswers('pcs', 0)
    for (const key of ['8', '9', '10', '11']) ones[key] = 4
    for (const key of ['6', '7', '13']) ones[key] = 3
    expect(score('pcs', ones).scores).toEqual({
      rumination: 16,
      magnification: 9,
      helplessness: 0,
      total: 25,
    })
  })

  it('keeps the subscales that are whole when an item is missing', () => {
    const result = score('pcs', without(buildAnswers('pcs', 52), '13'))
    expect(result).toMatchObject({ status: 'partial', bands: {}, missing: ['13'] })
    expect(result.scores).toEqual({ rumination: 16, helplessness: 24 })
  })

  it('is incomplete when no subscale is whole', () => {
    const result = score('pcs', without(buildAnswers('pcs', 52), '1', '6', '8'))
    expect(result).toMatchObject({ status: 'incomplete', scores: {} })
  })
})

describe('TSK-11', () => {
  it('reverses nothing and splits into two subscales', () => {
    expect(score('tsk11', buildAnswers('tsk11', 44)).scores).toEqual({
      activity_avoidance: 24,
      somatic_focus: 20,
      total: 44,
    })
    expect(score('tsk11', buildAnswers('tsk11', 11)).scores).toEqual({
      activity_avoidance: 6,
      somatic_focus: 5,
      total: 11,
    })
  })

  it('puts item 8 into somatic focus and shows no band', () => {
    expect(score('tsk11', { ...buildAnswers('tsk11', 11), 8: 4 })).toMatchObject({
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
    const result = score('tsk11', without(buildAnswers('tsk11', 11), '8'))
    expect(result).toMatchObject({ status: 'partial', scores: { activity_avoidance: 6 } })
  })
})

describe('ODI', () => {
  const sixteen = buildAnswers('odi', 16)

  it('scores 16 of 50 as 32 %', () => {
    expect(score('odi', sixteen)).toMatchObject({
      status: 'scored',
      scores: { percent: 32, possible: 50, raw: 16 },
      bands: { percent: 'moderate' },
      prorated: false,
    })
  })

  it('scores 16 of 45 as 35.5 % and says that it is prorated', () => {
    const result = score('odi', without(sixteen, '8'))
    expect(result).toMatchObject({
      status: 'scored',
      scores: { possible: 45, raw: 16 },
      missing: ['8'],
      prorated: true,
    })
    expect(result.scores.percent).toBeCloseTo(35.5556, 4)
  })

  it('allows one missing section, more only when the clinic says so', () => {
    const eight = without(sixteen, '8', '9')
    expect(score('odi', eight)).toMatchObject({ status: 'incomplete', scores: {}, prorated: false })
    expect(score('odi', without(sixteen, '8'), { maxMissing: 0 }).status).toBe('incomplete')
    expect(score('odi', eight, { maxMissing: 2 }).scores).toMatchObject({ percent: 40 })
    expect(score('odi', {}, { maxMissing: 9 })).toMatchObject({ status: 'incomplete', scores: {} })
  })
})

describe('NDI', () => {
  it('doubles the raw score into percent', () => {
    expect(score('ndi', buildAnswers('ndi', 20))).toMatchObject({
      status: 'scored',
      scores: { raw: 20, percent: 40 },
      bands: { raw: 'moderate' },
      prorated: false,
    })
  })

  it('fills one missing section with the mean of the others', () => {
    const answers = { ...buildAnswers('ndi', 0), 1: 5, 2: 5, 3: 5, 4: 3 }
    const result = score('ndi', without(answers, '8'))
    expect(result).toMatchObject({ status: 'scored', missing: ['8'], prorated: true })
    expect(result.scores).toEqual({ raw: 20, percent: 40 })
  })

  it('allows one missing section, more only when the clinic says so', () => {
    const answers = without(buildAnswers('ndi', 20), '8', '9')
    expect(score('ndi', answers)).toMatchObject({ status: 'incomplete', scores: {} })
    expect(score('ndi', answers, { maxMissing: 2 }).scores).toEqual({ raw: 25, percent: 50 })
  })
})

describe('PHQ-9', () => {
  const nine = buildAnswers('phq9', 0)

  it('raises item 9 whatever else is answered', () => {
    expect(score('phq9', { 9: 1 })).toMatchObject({
      status: 'incomplete',
      scores: {},
      flags: ['item9_positive'],
    })
    expect(score('phq9', { ...nine, 9: 3 }).flags).toEqual(['item9_positive'])
    expect(score('phq9', nine).flags).toEqual([])
  })

  test.each([{}, { 9: null }, without(nine, '9')])(
    'says when item 9 is unanswered: %j',
    (items) => {
      expect(score('phq9', items).flags).toEqual(['item9_not_answered'])
    },
  )

  it('keeps the functional item and does not add it', () => {
    expect(score('phq9', { ...nine, 10: 3 }).scores).toEqual({ total: 0, functional: 3 })
  })

  it('is incomplete with only the functional item or with eight answers', () => {
    expect(score('phq9', { 10: 2 })).toMatchObject({
      status: 'incomplete',
      scores: { functional: 2 },
    })
    expect(score('phq9', { ...without(nine, '4'), 10: 2 })).toMatchObject({
      status: 'incomplete',
      scores: { functional: 2 },
      missing: ['4'],
    })
  })

  describe('prorated on request', () => {
    const sevenOnes = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 9: 1 }

    it('rounds half up: 4 in 8 answers is 4.5, so 5', () => {
      const four = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 0, 6: 0, 7: 0, 9: 0 }
      expect(score('phq9', four, { prorate: true })).toMatchObject({
        status: 'scored',
        scores: { total: 5 },
        bands: { total: 'mild' },
        missing: ['8'],
        prorated: true,
      })
    })

    it('allows two missing and never three', () => {
      expect(score('phq9', sevenOnes, { prorate: true }).scores).toEqual({ total: 9 })
      const six = without(sevenOnes, '6')
      expect(score('phq9', six, { prorate: true })).toMatchObject({
        status: 'incomplete',
        prorated: false,
      })
    })

    it('never imputes item 9', () => {
      expect(score('phq9', without(nine, '9'), { prorate: true })).toMatchObject({
        status: 'incomplete',
        scores: {},
        flags: ['item9_not_answered'],
        prorated: false,
      })
    })

    it('marks nothing when all are answered', () => {
      expect(score('phq9', nine, { prorate: true }).prorated).toBe(false)
    })
  })
})

describe('GAD-7', () => {
  it('keeps the functional item and does not add it', () => {
    expect(score('gad7', { ...buildAnswers('gad7', 21), 8: 3 }).scores).toEqual({
      total: 21,
      functional: 3,
    })
    expect(score('gad7', { 8: 3 })).toMatchObject({
      status: 'incomplete',
      scores: { functional: 3 },
    })
  })
})

describe('PEG', () => {
  it('is the unrounded mean of three, without bands', () => {
    const result = score('peg', { 1: 5, 2: 6, 3: 5 })
    expect(result.scores.mean).toBeCloseTo(5.3333, 4)
    expect(result.bands).toEqual({})
    expect(score('peg', { 1: 5, 2: 6 })).toMatchObject({ status: 'incomplete', scores: {} })
  })
})

describe('PSFS', () => {
  it('is the mean of the activities that are listed', () => {
    expect(score('psfs', { a1: 3, a3: 5, a4: 4 })).toMatchObject({
      status: 'scored',
      scores: { mean: 4, n: 3 },
      bands: {},
      missing: [],
    })
    expect(score('psfs', { a5: 0 }).scores).toEqual({ mean: 0, n: 1 })
  })

  it('waits for every listed activity', () => {
    expect(score('psfs', { a1: 3, a2: null })).toMatchObject({
      status: 'incomplete',
      scores: {},
      missing: ['a2'],
    })
    expect(score('psfs', {})).toMatchObject({ status: 'incomplete', missing: ['a1'] })
    expect(score('psfs', { a2: null })).toMatchObject({ status: 'incomplete', missing: ['a2'] })
  })

  it('refuses a sixth', () => {
    expect(scoreInstrument('psfs', { a6: 3 }).status).toBe('rejected')
  })
})
