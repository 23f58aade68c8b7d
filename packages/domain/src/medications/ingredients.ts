import { type Citation, cite } from '../instruments/citation.ts'

/** RxNorm ingredient codes of the opioids and their antidote. */
export const rxNormIngredients = {
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
} as const

/** Where the codes were read. */
export const ingredientCitations: readonly Citation[] = [
  cite('cdcMmeGuide', 'RxNorm ingredient codes'),
]

export type IngredientName = keyof typeof rxNormIngredients

/** The opioids among them, for a picker and for classes that ATC scatters. */
export const opioidIngredients: readonly IngredientName[] = [
  'codeine',
  'fentanyl',
  'hydrocodone',
  'hydromorphone',
  'methadone',
  'morphine',
  'oxycodone',
  'oxymorphone',
  'tapentadol',
  'tramadol',
  'buprenorphine',
  'meperidine',
  'levorphanol',
  'dihydrocodeine',
]
