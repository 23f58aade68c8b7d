import { describe, expect, it } from 'vitest'
import type { MeasureId } from '../instruments/index.ts'
import { evaluateAlerts } from './evaluate-alerts.ts'
import type { AlertSnapshot, ExerciseWeek } from './rule/alert-snapshot.ts'
import type { MeasureReading } from './rule/recorded-facts.ts'

const today = '2026-11-20'
const reading = (on: string, value: number, isBaseline = false): MeasureReading => ({
  id: `${on} ${value}`,
  on,
  recordedOn: on,
  value,
  isBaseline,
})
const find = (snapshot: Omit<AlertSnapshot, 'patientId'>) =>
  evaluateAlerts({ patientId: 'p-1', ...snapshot }, today)

describe('WORSE', () => {
  const worse = (measure: MeasureId, ...values: number[]) =>
    find({
      primaryMeasures: [measure],
      measures: { [measure]: values.map((v, at) => reading(`2026-11-0${at + 1}`, v, at === 0)) },
    }).map(({ tier, owners }) => `${tier} ${owners.join()}`)

  it.each([
    ['nrs', [4, 4, 5], []],
    ['nrs', [4, 4, 6], ['T3 physician']],
    ['nrs', [4, 5, 6], ['T4 physician']],
    ['nrs', [6, 4, 6], ['T4 physician']],
    ['bpi_interference', [4, 4, 4.9], []],
    ['bpi_interference', [4, 4, 5], ['T3 physician']],
    ['odi', [30, 30, 39.9], []],
    ['odi', [30, 30, 40], ['T3 physiotherapist']],
    // Higher is better: a fall of 2 is worse, a rise never is.
    ['psfs', [6, 6, 4], ['T3 physiotherapist']],
    ['psfs', [4, 4, 6], []],
    ['pcs', [20, 20, 27.9], []],
    ['pcs', [20, 20, 28], ['T3 psychologist']],
  ] as [MeasureId, number[], string[]][])('%s of %j: %j', (measure, values, expected) => {
    expect(worse(measure, ...values)).toEqual(expected)
  })

  it('says nothing on a first reading, on an imported one, or on a measure that is not primary', () => {
    expect(worse('nrs', 9)).toEqual([])
    const imported = { ...reading('2026-11-03', 9), imported: true }
    const nrs = [reading('2026-11-01', 2, true), reading('2026-11-02', 2)]
    expect(find({ primaryMeasures: ['nrs'], measures: { nrs: [...nrs, imported] } })).toEqual([])
    expect(find({ primaryMeasures: ['odi'], measures: { nrs } })).toEqual([])
  })
})

describe('PAIN8', () => {
  const worseFunction = [reading('2026-10-20', 3, true), reading('2026-11-18', 4)]
  const weeks = (first: number, second: number): ExerciseWeek[] => [
    { endsOn: '2026-11-08', metPercent: first },
    { endsOn: '2026-11-15', metPercent: second },
  ]
  const pain = (nrs: MeasureReading[], rest: Omit<AlertSnapshot, 'patientId'> = {}) =>
    find({ ...rest, measures: { ...rest.measures, nrs } })
      .filter(({ ruleId }) => ruleId === 'PAIN8')
      .map(({ parts }) => parts.map(({ code }) => code).join('+'))
  const withFunction = { measures: { bpi_interference: worseFunction } }

  it.each([
    ['two days apart', [reading('2026-11-17', 8), reading('2026-11-19', 8)], 0],
    ['three days apart', [reading('2026-11-16', 8), reading('2026-11-19', 8)], 1],
    ['28 days apart', [reading('2026-10-22', 8), reading('2026-11-19', 8)], 1],
    ['29 days apart', [reading('2026-10-21', 8), reading('2026-11-19', 8)], 0],
    ['the first only 7', [reading('2026-11-16', 7), reading('2026-11-19', 8)], 0],
    ['the second only 7', [reading('2026-11-16', 8), reading('2026-11-19', 7)], 0],
    ['a single reading', [reading('2026-11-19', 10)], 0],
    [
      'a better day between',
      [reading('2026-11-10', 9), reading('2026-11-15', 4), reading('2026-11-19', 8)],
      1,
    ],
  ] as [string, MeasureReading[], number][])('two readings of 8: %s', (_, nrs, count) => {
    expect(pain(nrs, withFunction)).toHaveLength(count)
  })

  const twice = [reading('2026-11-10', 8), reading('2026-11-19', 9)]

  it('needs falling function beside the pain', () => {
    expect(pain(twice)).toEqual([])
    expect(pain(twice, { exerciseWeeks: weeks(50, 49) })).toEqual([])
    expect(pain(twice, { exerciseWeeks: weeks(49, 50) })).toEqual([])
    expect(pain(twice, { exerciseWeeks: [{ endsOn: '2026-11-15', metPercent: 10 }] })).toEqual([])
    const stable = {
      measures: { bpi_interference: [reading('2026-10-20', 3, true), reading('2026-11-18', 3.9)] },
    }
    expect(pain(twice, stable)).toEqual([])
  })

  it.each([
    [
      'two weeks below half the quota',
      { exerciseWeeks: weeks(49, 49) },
      'pain_high_twice+quota_missed',
    ],
    [
      'a PSFS 2 lower',
      { measures: { psfs: [reading('2026-10-20', 6, true), reading('2026-11-18', 4)] } },
      'pain_high_twice+measure_worsened',
    ],
    ['interference 1 higher', withFunction, 'pain_high_twice+measure_worsened'],
  ])('fires with %s', (_, rest, expected) => {
    expect(pain(twice, rest)).toEqual([expected])
  })

  it('does not take two weeks with a gap between them for two weeks running', () => {
    const gap = [
      { endsOn: '2026-11-01', metPercent: 10 },
      { endsOn: '2026-11-15', metPercent: 10 },
    ]
    expect(pain(twice, { exerciseWeeks: gap })).toEqual([])
  })
})
