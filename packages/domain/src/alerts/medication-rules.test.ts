import { describe, expect, it } from 'vitest'
import { addDays } from '../shared/calendar-date.ts'
import { evaluateAlerts } from './evaluate-alerts.ts'
import type { AlertSnapshot } from './rule/alert-snapshot.ts'
import type { ConditionKind, MedicationFact, MmeEntry } from './rule/standing-facts.ts'

const today = '2026-11-20'
const find = (snapshot: Omit<AlertSnapshot, 'patientId'>) =>
  evaluateAlerts({ patientId: 'p-1', ...snapshot }, today)

/** Reconciliations a given number of days ago, each with its total. */
function totals(...entries: (readonly [daysAgo: number, mmePerDay: number])[]): MmeEntry[] {
  return entries.map(([daysAgo, mmePerDay]) => {
    const on = addDays(today, -daysAgo)
    return { id: `${daysAgo}`, on, recordedOn: on, mmePerDay }
  })
}
const rulesOf = (mme: MmeEntry[], opioidSince?: string) =>
  find({ mme, ...(opioidSince ? { opioidSince } : {}) }).map(({ ruleId }) => ruleId)

describe('MME50 and MME90', () => {
  it.each([
    [[[0, 49.9]], []],
    [[[0, 50]], ['MME50']],
    [
      [
        [60, 49.9],
        [0, 50],
      ],
      ['MME50'],
    ],
    [
      [
        [60, 50],
        [0, 55],
      ],
      [],
    ],
    [
      [
        [60, 80],
        [0, 89.9],
      ],
      [],
    ],
    [
      [
        [60, 85],
        [0, 90],
      ],
      ['MME90'],
    ],
    [
      [
        [60, 90],
        [0, 95],
      ],
      [],
    ],
    [
      [
        [60, 95],
        [0, 60],
      ],
      [],
    ],
  ] as [[number, number][], string[]][])('of the totals %j: %j', (entries, expected) => {
    expect(rulesOf(totals(...entries))).toEqual(expected)
  })

  it('never fire on an imported total', () => {
    const [only] = totals([0, 120])
    expect(only && rulesOf([{ ...only, imported: true }])).toEqual([])
  })
})

describe('MMEUP', () => {
  it.each([
    [
      '20 % but only 8 MME',
      [
        [60, 40],
        [0, 48],
      ],
      false,
    ],
    [
      '10 MME but only 12.5 %',
      [
        [60, 80],
        [0, 90],
      ],
      false,
    ],
    [
      'just below 20 %',
      [
        [60, 20],
        [28, 60],
        [0, 71.9],
      ],
      false,
    ],
    [
      '20 % and 12 MME',
      [
        [60, 60],
        [0, 72],
      ],
      true,
    ],
    [
      'exactly 10 MME and 25 %',
      [
        [60, 40],
        [0, 50],
      ],
      true,
    ],
    [
      '9.9 MME',
      [
        [60, 40],
        [0, 49.9],
      ],
      false,
    ],
    // None of these has an exact binary value; 60.12 is 20 % above 50.1, 20.3 is 10 above 10.3.
    [
      'exactly 20 % in decimals',
      [
        [60, 50.1],
        [0, 60.12],
      ],
      true,
    ],
    [
      'a hundredth below 20 %',
      [
        [60, 50.1],
        [0, 60.11],
      ],
      false,
    ],
    [
      'exactly 10 MME in decimals',
      [
        [60, 10.3],
        [0, 20.3],
      ],
      true,
    ],
    // Half of the four weeks at 20, half at 40: the mean is 30.
    [
      'the mean weighs days',
      [
        [60, 20],
        [14, 40],
        [0, 40],
      ],
      true,
    ],
    [
      'below the weighed mean',
      [
        [60, 20],
        [14, 40],
        [0, 39.9],
      ],
      false,
    ],
    [
      'three rises in a row',
      [
        [90, 10],
        [80, 11],
        [70, 12],
        [0, 13],
      ],
      true,
    ],
    [
      'two rises in a row',
      [
        [80, 11],
        [70, 12],
        [0, 13],
      ],
      false,
    ],
    [
      'rises with a standstill',
      [
        [90, 10],
        [80, 11],
        [70, 11],
        [0, 13],
      ],
      false,
    ],
  ] as [string, [number, number][], boolean][])('%s', (_, entries, expected) => {
    expect(rulesOf(totals(...entries)).includes('MMEUP')).toBe(expected)
  })
})

it('gives no percentage above a mean of 0', () => {
  const [found] = find({ mme: totals([60, 0], [0, 12]) })
  expect(found).toMatchObject({ ruleId: 'MMEUP' })
  expect(found?.parts).toEqual([
    { code: 'mme_above_mean', params: { mean: 0, to: 12, percent: null } },
  ])
})

describe('MMETAPER', () => {
  it.each([
    [
      '10 % after a year',
      [
        [40, 30],
        [0, 27],
      ],
      '2025-11-20',
      false,
    ],
    [
      '10 % in decimals after a year',
      [
        [40, 49.2],
        [0, 44.28],
      ],
      '2025-11-20',
      false,
    ],
    [
      'a hundredth more than 10 % after a year',
      [
        [40, 49.2],
        [0, 44.27],
      ],
      '2025-11-20',
      true,
    ],
    [
      'more than 10 % after a year',
      [
        [40, 30],
        [0, 26.9],
      ],
      '2025-11-20',
      true,
    ],
    [
      'more than 10 % a day short of a year',
      [
        [40, 30],
        [0, 26.9],
      ],
      '2025-11-21',
      false,
    ],
    [
      'more than 10 % of unknown duration',
      [
        [40, 30],
        [0, 20],
      ],
      undefined,
      false,
    ],
    [
      'two steps of 6 % within the month',
      [
        [60, 100],
        [14, 94],
        [0, 88.4],
      ],
      '2020-01-01',
      true,
    ],
    [
      'two steps of 6 %, the first a month ago',
      [
        [60, 100],
        [28, 94],
        [0, 88.4],
      ],
      '2020-01-01',
      false,
    ],
    [
      'an abrupt stop after any duration',
      [
        [40, 20],
        [0, 0],
      ],
      undefined,
      true,
    ],
    [
      'nothing and still nothing',
      [
        [40, 0],
        [0, 0],
      ],
      '2020-01-01',
      false,
    ],
  ] as [string, [number, number][], string | undefined, boolean][])(
    '%s',
    (_, entries, since, expected) => {
      expect(rulesOf(totals(...entries), since).includes('MMETAPER')).toBe(expected)
    },
  )

  it('reads no fall from a total that may hide an opioid, nor a stop from the planned end of a taper', () => {
    const [before, now] = totals([40, 60], [0, 0])
    if (!before || !now) throw new Error('two totals expected')
    expect(rulesOf([before, { ...now, isLowerBound: true }], '2020-01-01')).toEqual([])
    expect(rulesOf([before, { ...now, endsTaper: true }], '2020-01-01')).toEqual([])
  })
})

function medicine(drug: string, ...classes: MedicationFact['classes']): MedicationFact {
  return { id: drug, drug, classes, on: today, recordedOn: today }
}
const condition = (kind: ConditionKind, weeksPregnant?: number) => ({
  id: kind,
  kind,
  on: today,
  recordedOn: today,
  ...(weeksPregnant === undefined ? {} : { weeksPregnant }),
})
const morphine = medicine('morphine', 'opioid')

describe('RX-BZD', () => {
  it('says nothing about an opioid or a sedative alone, or about an imported list', () => {
    expect(find({ medications: [morphine] })).toEqual([])
    expect(find({ medications: [medicine('diazepam', 'benzodiazepine')] })).toEqual([])
    const medications = [morphine, medicine('diazepam', 'benzodiazepine')]
    expect(find({ medications: medications.map((m) => ({ ...m, imported: true })) })).toEqual([])
  })

  it.each(['benzodiazepine', 'z_drug', 'gabapentinoid', 'other_sedative'] as const)(
    'fires on an opioid with a %s',
    (kind) => {
      expect(find({ medications: [morphine, medicine('the other', kind)] })).toMatchObject([
        { ruleId: 'RX-BZD', tier: 'T2', cause: 'opioid_with_sedative' },
      ])
    },
  )

  it('keeps the doses, so that a rise can be told', () => {
    const medications = [
      { ...morphine, dailyDose: 30 },
      { ...morphine, id: 'second', dailyDose: 10 },
      { ...medicine('gabapentin', 'gabapentinoid'), dailyDose: 900 },
    ]
    expect(find({ medications })).toMatchObject([{ levels: { morphine: 40, gabapentin: 900 } }])
  })
})

describe('RX-NSAID', () => {
  const ibuprofen = medicine('ibuprofen', 'nsaid')
  const partners = (snapshot: Omit<AlertSnapshot, 'patientId'>) =>
    find({ ...snapshot, medications: [ibuprofen, ...(snapshot.medications ?? [])] })
      .filter(({ ruleId }) => ruleId === 'RX-NSAID')
      .map(({ tier, cause }) => `${tier} ${cause}`)

  it('says nothing about an NSAID alone, with an ACE inhibitor alone, or with a diuretic alone', () => {
    expect(partners({})).toEqual([])
    expect(partners({ medications: [medicine('enalapril', 'renin_angiotensin')] })).toEqual([])
    expect(partners({ medications: [medicine('furosemide', 'diuretic')] })).toEqual([])
  })

  it.each([
    [[medicine('warfarin', 'antithrombotic')], 'T2 nsaid_with_anticoagulant'],
    [[medicine('clopidogrel', 'antithrombotic', 'antiplatelet')], 'T3 nsaid_with_antiplatelet'],
    [[medicine('sertraline', 'ssri')], 'T3 nsaid_with_ssri_or_snri'],
    [[medicine('duloxetine', 'snri')], 'T3 nsaid_with_ssri_or_snri'],
    [
      [medicine('enalapril', 'renin_angiotensin'), medicine('furosemide', 'diuretic')],
      'T3 nsaid_with_ace_inhibitor_or_arb_with_diuretic',
    ],
    [
      [medicine('losartan and hydrochlorothiazide', 'renin_angiotensin', 'diuretic')],
      'T3 nsaid_with_ace_inhibitor_or_arb_with_diuretic',
    ],
  ])('with %j: %s', (medications, expected) => {
    expect(partners({ medications })).toEqual([expected])
  })

  it.each([
    ['ckd_3b_or_worse', 'T3 nsaid_with_ckd_3b_or_worse'],
    ['ulcer_history', 'T3 nsaid_with_ulcer_history'],
    ['anticoagulant', 'T2 nsaid_with_anticoagulant'],
  ] as const)('with %s on record: %s', (kind, expected) => {
    expect(partners({ conditions: [condition(kind)] })).toEqual([expected])
  })

  it('tells an anticoagulant once that is both on the list and a pinned fact', () => {
    const medications = [medicine('warfarin', 'antithrombotic')]
    expect(partners({ medications, conditions: [condition('anticoagulant')] })).toHaveLength(1)
  })

  it.each([
    [19, 0],
    [20, 1],
    [undefined, 1],
  ])('in week %s of a pregnancy fires %i times', (weeks, count) => {
    expect(partners({ conditions: [condition('pregnancy', weeks)] })).toHaveLength(count)
  })
})

describe('RX-SERO', () => {
  const tramadol = medicine('tramadol', 'opioid', 'serotonergic_opioid')

  it('says nothing about tramadol alone, or about morphine with an SSRI', () => {
    expect(find({ medications: [tramadol] })).toEqual([])
    expect(find({ medications: [morphine, medicine('sertraline', 'ssri')] })).toEqual([])
  })

  it.each(['ssri', 'snri', 'maoi'] as const)('fires on tramadol with an %s', (kind) => {
    expect(find({ medications: [tramadol, medicine('the other', kind)] })).toMatchObject([
      { ruleId: 'RX-SERO', tier: 'T3', cause: 'tramadol with the other' },
    ])
  })
})
