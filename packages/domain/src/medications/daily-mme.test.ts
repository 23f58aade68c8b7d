import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type DailyMmeScores, dailyMme } from './daily-mme.ts'
import type { Medication } from './medication.ts'

function tablet(drug: string, dose: number, dosesPerDay: number): Medication {
  return { drug, route: 'oral', dose, unit: 'mg', dosesPerDay }
}

function patch(drug: string, dose: number): Medication {
  return { drug, route: 'transdermal', dose, unit: 'ug/h' }
}

function total(...medications: Medication[]): DailyMmeScores {
  const result = dailyMme(medications)
  if (result.status === 'rejected') throw new Error(JSON.stringify(result.errors))
  return result
}

describe('refusals', () => {
  const morphine = tablet('morphine', 10, 4)
  test.each([
    [{ ...morphine, dose: -10 }, '0.dose', 'out_of_range'],
    [{ ...morphine, dose: -0 }, '0.dose', 'out_of_range'],
    [{ ...morphine, dose: '10' }, '0.dose', 'not_a_number'],
    [{ ...morphine, dose: Number.NaN }, '0.dose', 'not_a_number'],
    [{ ...morphine, dose: Number.POSITIVE_INFINITY }, '0.dose', 'not_a_number'],
    [{ ...morphine, dose: null }, '0.dose', 'not_a_number'],
    [{ ...morphine, dosesPerDay: null }, '0.dosesPerDay', 'missing'],
    [{ drug: 'morphine', route: 'oral', dose: 10, unit: 'mg' }, '0.dosesPerDay', 'missing'],
    [{ ...morphine, dosesPerDay: -1 }, '0.dosesPerDay', 'out_of_range'],
    [{ ...morphine, dosesPerDay: '4' }, '0.dosesPerDay', 'not_a_number'],
    [{ ...morphine, unit: 'mcg' }, '0.unit', 'unknown_unit'],
    [{ ...morphine, unit: 'MG' }, '0.unit', 'unknown_unit'],
    [{ ...morphine, unit: 'ug' }, '0.unit', 'unit_not_for_route'],
    [{ ...morphine, unit: 'ug/h' }, '0.unit', 'unit_not_for_route'],
    [{ ...patch('fentanyl', 25), unit: 'mg', dosesPerDay: 1 }, '0.unit', 'unit_not_for_route'],
    [{ ...patch('fentanyl', 25), unit: 'mcg/h' }, '0.unit', 'unknown_unit'],
    [{ ...morphine, drug: ' ' }, '0.drug', 'missing'],
    [{ ...morphine, drug: 7 }, '0.drug', 'not_text'],
    [{ ...morphine, route: undefined }, '0.route', 'not_text'],
    ['morphine', '0', 'not_an_object'],
    [null, '0', 'not_an_object'],
  ])('%j', (medication, item, reason) => {
    expect(dailyMme([medication as Medication])).toEqual({
      status: 'rejected',
      errors: [{ item, reason }],
    })
  })

  test.each([undefined, null, {}, 'morphine', { length: 1 }])('%j is not a list', (medications) => {
    expect(dailyMme(medications as never)).toEqual({
      status: 'rejected',
      errors: [{ item: 'medications', reason: 'not_a_list' }],
    })
  })

  it('counts nothing when one of several cannot be read, and says which', () => {
    expect(dailyMme([morphine, { ...morphine, dose: -1 }])).toEqual({
      status: 'rejected',
      errors: [{ item: '1.dose', reason: 'out_of_range' }],
    })
  })

  it('refuses a total that no number can hold', () => {
    expect(dailyMme([tablet('morphine', 1e308, 100)])).toMatchObject({ status: 'rejected' })
  })

  it('refuses what throws when it is read', () => {
    const failing = Object.defineProperty({}, 'drug', {
      get: () => {
        throw new Error('no')
      },
    })
    expect(dailyMme([failing as Medication])).toEqual({
      status: 'rejected',
      errors: [{ item: '0', reason: 'unreadable' }],
    })
  })
})

describe('the CDC 2022 factors', () => {
  test.each([
    ['codeine', 0.15],
    ['hydrocodone', 1],
    ['hydromorphone', 5],
    ['methadone', 4.7],
    ['morphine', 1],
    ['oxycodone', 1.5],
    ['oxymorphone', 3],
    ['tapentadol', 0.4],
    ['tramadol', 0.2],
  ])('%s counts %d per mg, whatever the dose', (drug, factor) => {
    expect(total(tablet(drug, 1, 1)).scores).toEqual({ mmePerDay: factor })
    expect(total(tablet(drug, 100, 1)).scores).toEqual({ mmePerDay: 100 * factor })
  })

  it('gives the examples of the guideline', () => {
    expect(total(tablet('hydrocodone', 5, 4)).scores).toEqual({ mmePerDay: 20 })
    expect(total(tablet('oxycodone', 10, 2)).scores).toEqual({ mmePerDay: 30 })
  })

  it('is exact in decimals', () => {
    expect(total(tablet('oxycodone', 11, 3)).scores).toEqual({ mmePerDay: 49.5 })
    expect(total(tablet('morphine', 29.9, 3)).scores).toEqual({ mmePerDay: 89.7 })
    const tenths = Array.from({ length: 3 }, () => tablet('morphine', 0.1, 1))
    expect(total(...tenths).scores).toEqual({ mmePerDay: 0.3 })
  })

  it('counts the strength of a fentanyl patch, not how often it is changed', () => {
    expect(total(patch('fentanyl', 25)).scores).toEqual({ mmePerDay: 60 })
    expect(total({ ...patch('fentanyl', 25), dosesPerDay: 0.33 }).scores).toEqual({ mmePerDay: 60 })
  })

  it('adds all sources together', () => {
    expect(total(patch('fentanyl', 12), tablet('oxycodone', 5, 3))).toEqual({
      status: 'scored',
      scores: { mmePerDay: 51.3 },
      perMedication: [
        { drug: 'fentanyl', outcome: 'counted', mmePerDay: 28.8 },
        { drug: 'oxycodone', outcome: 'counted', mmePerDay: 22.5 },
      ],
      excluded: [],
      unresolved: [],
      flags: ['mme_ge_50'],
    })
  })

  it('reads names in any letter case', () => {
    expect(total({ ...tablet('Morphine ', 10, 1), route: 'Oral' }).scores).toEqual({
      mmePerDay: 10,
    })
  })
})

describe('what cannot be counted', () => {
  it('lists buprenorphine as excluded and never as 0', () => {
    expect(total(patch('buprenorphine', 10))).toEqual({
      status: 'incomplete',
      scores: {},
      perMedication: [{ drug: 'buprenorphine', outcome: 'excluded' }],
      excluded: ['buprenorphine'],
      unresolved: [],
      flags: ['has_excluded_opioid'],
    })
  })

  test.each([
    [tablet('heroin', 10, 1), 'drug_not_in_table'],
    [{ ...tablet('morphine', 10, 1), route: 'intravenous' }, 'route_not_in_table'],
    [{ ...tablet('fentanyl', 200, 4), route: 'buccal', unit: 'ug' }, 'route_not_in_table'],
    [tablet('fentanyl', 1, 1), 'route_not_in_table'],
    [patch('morphine', 10), 'route_not_in_table'],
    [tablet('constructor', 1, 1), 'drug_not_in_table'],
  ])('%j stays unresolved', (medication, reason) => {
    const { drug } = medication
    expect(total(medication)).toMatchObject({
      status: 'incomplete',
      scores: {},
      perMedication: [{ drug, outcome: 'unresolved', reason }],
      unresolved: [drug],
      flags: ['has_unresolved_opioid'],
    })
  })

  it('gives the rest as a lower bound', () => {
    expect(
      total(tablet('morphine', 30, 3), tablet('heroin', 10, 1), patch('buprenorphine', 10)),
    ).toMatchObject({
      status: 'scored',
      scores: { mmePerDay: 90 },
      excluded: ['buprenorphine'],
      unresolved: ['heroin'],
      flags: ['has_excluded_opioid', 'has_unresolved_opioid', 'mme_ge_50', 'mme_ge_90_legacy'],
    })
  })

  it('is 0 without any opioid, and with one that was not taken', () => {
    expect(total()).toMatchObject({ status: 'scored', scores: { mmePerDay: 0 }, flags: [] })
    expect(total(tablet('morphine', 10, 0)).scores).toEqual({ mmePerDay: 0 })
  })
})

describe('thresholds', () => {
  test.each([
    [49.9, []],
    [50, ['mme_ge_50']],
    [89.9, ['mme_ge_50']],
    [90, ['mme_ge_50', 'mme_ge_90_legacy']],
  ])('%d MME a day raises %j', (dose, flags) => {
    expect(total(tablet('morphine', dose, 1)).flags).toEqual(flags)
  })

  it('leaves 49.5 just below', () => {
    expect(total(tablet('oxycodone', 11, 3)).flags).toEqual([])
  })
})

describe('properties', () => {
  const tenth = fc.integer({ min: 0, max: 5000 })
  const drug = fc.constantFrom('morphine', 'codeine', 'methadone', 'tramadol')
  const anyTablet = fc
    .tuple(drug, tenth, fc.integer({ min: 0, max: 6 }))
    .map(([name, tenths, times]) => tablet(name, tenths / 10, times))

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(anyTablet, { maxLength: 6 }), (medications) => {
        expect(total(...medications.toReversed()).scores).toEqual(total(...medications).scores)
      }),
    )
  })

  it('equals the whole-number arithmetic', () => {
    const hundredths = { morphine: 100, codeine: 15, methadone: 470, tramadol: 20 }
    fc.assert(
      fc.property(
        fc.constantFrom('morphine', 'codeine', 'methadone', 'tramadol'),
        tenth,
        fc.integer({ min: 0, max: 6 }),
        (name, tenths, times) => {
          const expected = (tenths * times * hundredths[name]) / 1000
          expect(total(tablet(name, tenths / 10, times)).scores.mmePerDay).toBe(expected)
        },
      ),
    )
  })

  it('answers anything and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (medications) => {
        const { status } = dailyMme(medications as never)
        const empty = Array.isArray(medications) && medications.length === 0
        expect(status).toBe(empty ? 'scored' : 'rejected')
      }),
    )
  })
})
