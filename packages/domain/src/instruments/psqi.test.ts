import { describe, expect, it, test } from 'vitest'
import { scoreInstrument } from './score-instrument.ts'
import { type BuiltAnswers, buildPsqi } from './testing/build-answers.ts'

function scoresOf(items: BuiltAnswers): Record<string, number> {
  const result = scoreInstrument('psqi', items)
  if (result.status === 'rejected') throw new Error(JSON.stringify(result.errors))
  return result.scores
}

describe('refusals', () => {
  test.each(['24:00', '7:00', '07:60', '0700', '07:00:00', ' 07:00', '', 7])(
    'the time %j is refused',
    (time) => {
      expect(scoreInstrument('psqi', buildPsqi({ 3: time }))).toEqual({
        status: 'rejected',
        errors: [{ item: '3', reason: 'not_a_time' }],
      })
    },
  )

  it('refuses the same time for bed and rise: no time or a whole day', () => {
    expect(scoreInstrument('psqi', { 1: '22:30', 3: '22:30' })).toEqual({
      status: 'rejected',
      errors: [{ item: '3', reason: 'same_as_bed_time' }],
    })
  })

  test.each([
    ['2', -1, 'out_of_range'],
    ['2', '15-30', 'not_a_number'],
    ['4', 24.5, 'out_of_range'],
    ['5a', 4, 'out_of_range'],
    ['5j', 1.5, 'not_an_integer'],
    ['5jText', 3, 'not_text'],
    ['10', 1, 'unknown_item'],
  ])('item %s as %j is refused', (item, answer, reason) => {
    expect(scoreInstrument('psqi', buildPsqi({ [item]: answer }))).toEqual({
      status: 'rejected',
      errors: [{ item, reason }],
    })
  })
})

describe('components', () => {
  test('C1 is overall quality, C6 sleep medicine, by topic and not by the other form’s numbers', () => {
    expect(scoresOf(buildPsqi({ 6: 2, 7: 3 }))).toMatchObject({
      c1_quality: 2,
      c6_medication: 3,
      c7_dysfunction: 0,
    })
  })

  test.each([
    [15, 0, 0],
    [15.5, 0, 1],
    [16, 0, 1],
    [30, 0, 1],
    [30, 1, 1],
    [31, 0, 1],
    [31, 1, 2],
    [45, 2, 2],
    [60, 2, 2],
    [60, 3, 3],
    [61, 0, 2],
    [61, 1, 2],
    [61, 2, 3],
    [61, 3, 3],
    [0, 3, 2],
  ])('C2: %d minutes and 5a %d give %d', (minutes, trouble, points) => {
    expect(scoresOf(buildPsqi({ 2: minutes, '5a': trouble })).c2_latency).toBe(points)
  })

  test.each([
    [7, 0],
    [6.99, 1],
    [6, 1],
    [5.99, 2],
    [5, 2],
    [4.99, 3],
    [0, 3],
  ])('C3: %d hours give %d', (hours, points) => {
    expect(scoresOf(buildPsqi({ 4: hours })).c3_duration).toBe(points)
  })

  // 480 minutes in bed: 85 % is 408 minutes, 75 % is 360, 65 % is 312.
  test.each([
    [6.8, 0],
    [407 / 60, 1],
    [6, 1],
    [359 / 60, 2],
    [5.2, 2],
    [311 / 60, 3],
    [0, 3],
  ])('C4: %d of 8 hours give %d', (hours, points) => {
    expect(scoresOf(buildPsqi({ 4: hours })).c4_efficiency).toBe(points)
  })

  it('knows 84 and 74 percent, which circulating code scores 3', () => {
    // 100 minutes × 5: 500 in bed, 420 and 370 asleep.
    const inBed = { 1: '23:00', 3: '07:20' }
    expect(scoresOf(buildPsqi({ ...inBed, 4: 7 }))).toMatchObject({
      efficiencyPct: 84,
      c4_efficiency: 1,
    })
    expect(scoresOf(buildPsqi({ ...inBed, 4: 370 / 60 }))).toMatchObject({
      efficiencyPct: 74,
      c4_efficiency: 2,
    })
  })

  it('crosses midnight, and accepts daytime sleepers', () => {
    expect(scoresOf(buildPsqi({ 1: '23:30', 3: '07:30', 4: 4 })).efficiencyPct).toBe(50)
    expect(scoresOf(buildPsqi({ 1: '00:30', 3: '08:30', 4: 4 })).efficiencyPct).toBe(50)
    expect(scoresOf(buildPsqi({ 1: '08:00', 3: '16:00', 4: 4 })).efficiencyPct).toBe(50)
  })

  it('scores more sleep than time in bed 0 and flags it, but not exactly 100 %', () => {
    expect(scoreInstrument('psqi', buildPsqi({ 4: 8.5 }))).toMatchObject({
      scores: { c4_efficiency: 0, efficiencyPct: 106.25 },
      flags: ['implausible_efficiency'],
    })
    expect(scoreInstrument('psqi', buildPsqi({ 4: 8 }))).toMatchObject({
      scores: { efficiencyPct: 100 },
      flags: [],
    })
  })

  const other = { '5jText': 'the neighbours' }
  test.each<[string, BuiltAnswers, number]>([
    ['0', { '5a': 3 }, 0],
    ['1', { '5b': 1 }, 1],
    ['9', { '5b': 3, '5c': 3, '5i': 3 }, 1],
    ['10', { '5b': 3, '5c': 3, '5i': 3, '5d': 1 }, 2],
    ['18', { '5b': 3, '5c': 3, '5i': 3, '5d': 3, '5e': 3, '5f': 3 }, 2],
    ['19', { '5b': 3, '5c': 3, '5i': 3, '5d': 3, '5e': 3, '5f': 3, '5j': 1, ...other }, 3],
  ])('C5: a sum of %s, 5a left out', (_, answers, points) => {
    expect(scoresOf(buildPsqi(answers)).c5_disturbance).toBe(points)
  })

  it('counts 5j as 0 without its comment or its value', () => {
    const nine: BuiltAnswers = { '5b': 3, '5c': 3, '5i': 3 }
    expect(scoresOf(buildPsqi({ ...nine, '5j': 3, ...other })).c5_disturbance).toBe(2)
    expect(scoresOf(buildPsqi({ ...nine, '5j': 3 })).c5_disturbance).toBe(1)
    expect(scoresOf(buildPsqi({ ...nine, '5j': 3, '5jText': '  ' })).c5_disturbance).toBe(1)
    expect(scoresOf(buildPsqi({ ...nine, '5jText': 'noise' })).c5_disturbance).toBe(1)
    expect(scoreInstrument('psqi', buildPsqi(nine))).toMatchObject({
      status: 'scored',
      missing: [],
    })
  })

  test.each([
    [0, 0, 0],
    [0, 1, 1],
    [1, 1, 1],
    [2, 1, 2],
    [2, 2, 2],
    [3, 2, 3],
    [3, 3, 3],
  ])('C7: %d and %d give %d', (awake, drive, points) => {
    expect(scoresOf(buildPsqi({ 8: awake, 9: drive })).c7_dysfunction).toBe(points)
  })
})

describe('global score', () => {
  it('runs from 0 to 21', () => {
    expect(scoresOf(buildPsqi())).toMatchObject({ total: 0, c3_duration: 0 })
    const worst = Object.fromEntries(
      ['5a', '5b', '5c', '5d', '5e', '5f', '5g', '5h', '5i', '5j', '6', '7', '8', '9'].map(
        (key) => [key, 3],
      ),
    )
    expect(scoresOf(buildPsqi({ ...worst, ...{ 2: 90, 4: 3, '5jText': 'noise' } })).total).toBe(21)
  })

  it('reads 5 as good and 6 as poor', () => {
    expect(scoreInstrument('psqi', buildPsqi({ 6: 3, 7: 2 }))).toMatchObject({
      scores: { total: 5 },
      bands: { total: 'good' },
    })
    expect(scoreInstrument('psqi', buildPsqi({ 6: 3, 7: 3 }))).toMatchObject({
      scores: { total: 6 },
      bands: { total: 'poor' },
    })
  })

  test.each([
    ['1', ['c4_efficiency', 'efficiencyPct']],
    ['2', ['c2_latency']],
    ['3', ['c4_efficiency', 'efficiencyPct']],
    ['4', ['c3_duration', 'c4_efficiency', 'efficiencyPct']],
    ['5a', ['c2_latency']],
    ['5h', ['c5_disturbance']],
    ['6', ['c1_quality']],
    ['7', ['c6_medication']],
    ['8', ['c7_dysfunction']],
    ['9', ['c7_dysfunction']],
  ])('without item %s its components and the global score are missing', (item, absent) => {
    const result = scoreInstrument('psqi', buildPsqi({ [item]: null }))
    const whole = Object.keys(scoresOf(buildPsqi()))
    expect(result).toMatchObject({ status: 'partial', bands: {}, missing: [item], prorated: false })
    expect(Object.keys(scoresOf(buildPsqi({ [item]: null }))).sort()).toEqual(
      whole.filter((key) => key !== 'total' && !absent.includes(key)).sort(),
    )
  })

  it('is incomplete when nothing can be computed', () => {
    expect(scoreInstrument('psqi', { 1: '23:00', 2: 10, '5jText': 'noise' })).toMatchObject({
      status: 'incomplete',
      scores: {},
    })
  })
})
