import { describe, expect, it } from 'vitest'
import { evaluateAlerts } from './evaluate-alerts.ts'
import type { AlertSnapshot } from './rule/alert-snapshot.ts'
import type { ConditionKind, MedicationFact } from './rule/standing-facts.ts'

const today = '2026-11-20'
const find = (snapshot: Omit<AlertSnapshot, 'patientId'>) =>
  evaluateAlerts({ patientId: 'p-1', ...snapshot }, today)

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
