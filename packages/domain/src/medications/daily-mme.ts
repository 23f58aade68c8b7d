import { add, type Decimal, multiply, toDecimal, toNumber } from './decimal.ts'
import {
  type Medication,
  type MedicationError,
  type ReadMedication,
  readMedication,
} from './medication.ts'
import { findMmeFactor, type MmeFlag, mmeTable, mmeThresholds } from './mme-factors.ts'

/** How one medication entered the total, in the order they were given. */
export type MedicationMme =
  | { readonly drug: string; readonly outcome: 'counted'; readonly mmePerDay: number }
  | { readonly drug: string; readonly outcome: 'excluded' }
  | {
      readonly drug: string
      readonly outcome: 'unresolved'
      readonly reason: 'drug_not_in_table' | 'route_not_in_table'
    }

/** A day's morphine milligram equivalents; with anything in `unresolved` the total is a lower bound. */
export interface DailyMmeScores {
  /** `incomplete` when opioids are listed and none of them could be counted. */
  readonly status: 'scored' | 'incomplete'
  /** Absent, never 0, when nothing could be counted; 0 only without any opioid or dose. */
  readonly scores: { readonly mmePerDay?: number }
  readonly perMedication: MedicationMme[]
  /** Drugs the guideline gives no factor for. */
  readonly excluded: string[]
  /** Drugs or routes outside the table. */
  readonly unresolved: string[]
  readonly flags: MmeFlag[]
}

export interface DailyMmeRejection {
  readonly status: 'rejected'
  readonly errors: MedicationError[]
}

export type DailyMme = DailyMmeScores | DailyMmeRejection

/**
 * The daily total of all opioids by the CDC 2022 factors, exact in decimals. Pass opioids only: every
 * row is taken for one. Answers `rejected` for anything it cannot read, and never throws.
 */
export function dailyMme(medications: readonly Medication[]): DailyMme {
  const rows = copyList(medications)
  if (!rows) return reject('not_a_list')
  const read = rows.map(readMedication)
  const errors = read.flatMap((row) => (Array.isArray(row) ? row : []))
  if (errors.length > 0) return { status: 'rejected', errors }
  const total = describeTotal(read.flatMap((row) => (Array.isArray(row) ? [] : countMme(row))))
  return Number.isFinite(total.scores.mmePerDay ?? 0) ? total : reject('out_of_range')
}

function reject(reason: string): DailyMmeRejection {
  return { status: 'rejected', errors: [{ item: 'medications', reason }] }
}

function copyList(value: unknown): unknown[] | undefined {
  try {
    return Array.isArray(value) ? [...value] : undefined
  } catch {
    return undefined
  }
}

interface Counted {
  readonly entry: MedicationMme
  readonly amount?: Decimal
}

function countMme({ drug, route, dose, unit, dosesPerDay }: ReadMedication): Counted {
  if (mmeTable.excluded.includes(drug)) return { entry: { drug, outcome: 'excluded' } }
  const row = findMmeFactor(drug, route)
  if (!row) return { entry: { drug, outcome: 'unresolved', reason: whyUnresolved(drug) } }
  // The strength of a patch is hourly already: how often it is changed does not count.
  const perDay = unit === 'mg' ? (dosesPerDay ?? 0) : 1
  const amount = [dose, perDay, row.factor].map(toDecimal).reduce(multiply)
  return { entry: { drug, outcome: 'counted', mmePerDay: toNumber(amount) }, amount }
}

function whyUnresolved(drug: string): 'drug_not_in_table' | 'route_not_in_table' {
  const known = mmeTable.factors.some((factor) => factor.drug === drug)
  return known ? 'route_not_in_table' : 'drug_not_in_table'
}

function describeTotal(counted: readonly Counted[]): DailyMmeScores {
  const perMedication = counted.map(({ entry }) => entry)
  const amounts = counted.flatMap(({ amount }) => amount ?? [])
  const excluded = listDrugs(perMedication, 'excluded')
  const unresolved = listDrugs(perMedication, 'unresolved')
  const known = amounts.length > 0 || counted.length === 0
  const mmePerDay = known ? toNumber(amounts.reduce(add, toDecimal(0))) : undefined
  return {
    status: known ? 'scored' : 'incomplete',
    scores: mmePerDay === undefined ? {} : { mmePerDay },
    perMedication,
    excluded,
    unresolved,
    flags: [
      ...listFlags('has_excluded_opioid', excluded.length > 0),
      ...listFlags('has_unresolved_opioid', unresolved.length > 0),
      ...mmeThresholds.flatMap(({ flag, atLeast }) => listFlags(flag, (mmePerDay ?? 0) >= atLeast)),
    ],
  }
}

function listDrugs(entries: readonly MedicationMme[], outcome: MedicationMme['outcome']): string[] {
  return entries.filter((entry) => entry.outcome === outcome).map(({ drug }) => drug)
}

function listFlags(flag: MmeFlag, raised: boolean): MmeFlag[] {
  return raised ? [flag] : []
}
