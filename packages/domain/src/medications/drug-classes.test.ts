import { describe, expect, it, test } from 'vitest'
import { drugClasses, drugClassIds, listDrugClasses } from './drug-classes.ts'
import { ingredientCitations, rxNormIngredients } from './ingredients.ts'

test.each([
  [{}, []],
  [{ atc: '', ingredient: null }, []],
  [{ atc: 'A02BC01' }, []],
  [{ atc: 'N02' }, []],
  [{ ingredient: 'constructor' }, []],
  [{ ingredient: 'naloxone' }, []],
])('%j belongs to no class', (medicine, classes) => {
  expect(listDrugClasses(medicine)).toEqual(classes)
})

test.each([
  ['N02AA01', ['opioid']],
  ['N05BA01', ['benzodiazepine']],
  ['N05CD02', ['benzodiazepine']],
  ['N03AE01', ['benzodiazepine']],
  ['N03AE02', []],
  ['N05CF02', ['z_drug']],
  ['N02BF01', ['gabapentinoid']],
  ['N03AX12', ['gabapentinoid']],
  ['N03AX16', ['gabapentinoid']],
  ['N03AX11', []],
  ['M01AE01', ['nsaid']],
  ['B01AA03', ['antithrombotic']],
  ['B01AC06', ['antithrombotic', 'antiplatelet']],
  ['N06AB06', ['ssri']],
  ['N06AX21', ['snri']],
  ['N06AX16', ['snri']],
  ['N06AX17', ['snri']],
  ['N06AX23', ['snri']],
  ['N06AX11', []],
  ['N06AF01', ['maoi']],
  ['C09AA05', ['renin_angiotensin']],
  ['C09DA01', ['renin_angiotensin', 'diuretic']],
  ['C09DX01', ['renin_angiotensin', 'diuretic']],
  ['C09DX02', ['renin_angiotensin']],
  ['C09DB01', ['renin_angiotensin']],
  ['C03AA03', ['diuretic']],
  ['C07BB03', ['diuretic']],
  ['C07AB03', []],
  ['C08GA01', ['diuretic']],
  ['C08CA01', []],
  ['C02LA01', ['diuretic']],
  [' m01ae01 ', ['nsaid']],
])('%s is %j', (atc, classes) => {
  expect(listDrugClasses({ atc })).toEqual(classes)
})

describe('opioids are known by ingredient too', () => {
  it('finds methadone filed under dependence', () => {
    expect(listDrugClasses({ atc: 'N07BC02', ingredient: 'Methadone' })).toEqual([
      'opioid',
      'serotonergic_opioid',
    ])
  })

  test.each(['tramadol', 'tapentadol'])('%s is serotonergic', (ingredient) => {
    expect(listDrugClasses({ ingredient })).toContain('serotonergic_opioid')
  })

  it('does not take the antidote for one', () => {
    expect(Object.keys(rxNormIngredients)).toContain('naloxone')
    expect(drugClasses.opioid.ingredients).not.toContain('naloxone')
  })
})

it('cites every class', () => {
  for (const id of drugClassIds) expect(drugClasses[id].citations.length).toBeGreaterThan(0)
})

it('has the RxNorm codes of the reference, and says where they were read', () => {
  expect(rxNormIngredients).toEqual({
    codeine: '2670',
    fentanyl: '4337',
    hydrocodone: '5489',
    hydromorphone: '3423',
    methadone: '6813',
    morphine: '7052',
    oxycodone: '7804',
    oxymorphone: '7814',
    tapentadol: '787390',
    tramadol: '10689',
    buprenorphine: '1819',
    meperidine: '6754',
    levorphanol: '6378',
    dihydrocodeine: '23088',
    naloxone: '7242',
  })
  expect(ingredientCitations.map(({ id }) => id)).toEqual(['S13'])
})
