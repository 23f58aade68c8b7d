import { type Citation, cite, unchecked } from '../instruments/citation.ts'
import { type IngredientName, opioidIngredients } from './ingredients.ts'

/** The classes the interaction rules speak of. */
export const drugClassIds = [
  'opioid',
  'serotonergic_opioid',
  'benzodiazepine',
  'z_drug',
  'gabapentinoid',
  'nsaid',
  'antithrombotic',
  'antiplatelet',
  'ssri',
  'snri',
  'maoi',
  'renin_angiotensin',
  'diuretic',
] as const
export type DrugClassId = (typeof drugClassIds)[number]

/** A class by the start of its ATC codes and, where ATC scatters it, by ingredient. */
export interface DrugClass {
  readonly label: string
  readonly atcPrefixes: readonly string[]
  readonly ingredients: readonly IngredientName[]
  readonly citations: readonly Citation[]
}

const notChecked = [unchecked('ATC prefixes of the interaction rules')]

function byAtc(label: string, ...atcPrefixes: string[]): DrugClass {
  return { label, atcPrefixes, ingredients: [], citations: notChecked }
}

/** A diuretic in one tablet with another agent is filed under the other. */
const diureticCombinations = [
  'C02L',
  'C07B',
  'C07C',
  'C07D',
  'C08G',
  'C09BA',
  'C09DA',
  'C09BX01',
  'C09BX03',
  'C09DX01',
  'C09DX03',
]

export const drugClasses: Readonly<Record<DrugClassId, DrugClass>> = {
  // By ingredient too: ATC files methadone and buprenorphine elsewhere when given for dependence.
  opioid: { ...byAtc('Opioids', 'N02A'), ingredients: opioidIngredients },
  serotonergic_opioid: {
    label: 'Serotonergic opioids',
    atcPrefixes: [],
    ingredients: ['tramadol', 'tapentadol', 'methadone'],
    citations: [unchecked('the three opioids the serotonin rule names')],
  },
  benzodiazepine: {
    ...byAtc('Benzodiazepines', 'N05BA', 'N05CD', 'N03AE01'),
    citations: [
      ...notChecked,
      cite('whoAtc', 'clonazepam stands among the antiepileptics, N03'),
      cite('atcReposts', 'N03AE01, clonazepam'),
    ],
  },
  z_drug: byAtc('Z-drugs', 'N05CF'),
  gabapentinoid: byAtc('Gabapentinoids', 'N02BF', 'N03AX12', 'N03AX16'),
  nsaid: byAtc('NSAIDs', 'M01A'),
  antithrombotic: byAtc('Antithrombotics', 'B01A'),
  antiplatelet: {
    ...byAtc('Antiplatelets', 'B01AC'),
    citations: [cite('whoAtc', 'B01AC, platelet aggregation inhibitors')],
  },
  ssri: byAtc('SSRIs', 'N06AB'),
  snri: {
    ...byAtc('SNRIs', 'N06AX21', 'N06AX16', 'N06AX17', 'N06AX23'),
    citations: [...notChecked, unchecked('N06AX17 milnacipran and N06AX23 desvenlafaxine')],
  },
  maoi: {
    ...byAtc('Monoamine oxidase inhibitors', 'N06AF', 'N06AG'),
    citations: [cite('whoAtc', 'N06AF and N06AG')],
  },
  renin_angiotensin: {
    ...byAtc('ACE inhibitors and angiotensin receptor blockers', 'C09A', 'C09B', 'C09C', 'C09D'),
    citations: [cite('whoAtc', 'C09'), cite('atcReposts', 'C09A to C09D')],
  },
  diuretic: {
    ...byAtc('Diuretics, alone or in one tablet', 'C03', ...diureticCombinations),
    citations: [
      cite('whoAtc', 'C03; combinations with diuretics under C02L, C08 and C09DA'),
      cite('atcReposts', 'C09BA; combinations with beta blocking agents under C07B to C07D'),
      unchecked('C08G; the tablets of three agents C09BX01, C09BX03, C09DX01 and C09DX03'),
    ],
  },
}

/** What is known of a medicine: its ATC code, its ingredient, or both. */
export interface MedicineIdentity {
  readonly atc?: string | null
  readonly ingredient?: string | null
}

/** Every class a medicine belongs to, whichever of its two names tells; letter case does not matter. */
export function listDrugClasses({ atc, ingredient }: MedicineIdentity): DrugClassId[] {
  const code = (atc ?? '').trim().toUpperCase()
  const substance = (ingredient ?? '').trim().toLowerCase()
  return drugClassIds.filter((id) => {
    const { atcPrefixes, ingredients } = drugClasses[id]
    return (
      atcPrefixes.some((prefix) => code.startsWith(prefix)) ||
      ingredients.some((name) => name === substance)
    )
  })
}
