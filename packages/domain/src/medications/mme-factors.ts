import { type Citation, cite, productRule, unchecked } from '../instruments/citation.ts'

/** How one drug by one route counts: morphine milligram equivalents per `unit` (per day for `mg`). */
export interface MmeFactor {
  readonly drug: string
  readonly route: 'oral' | 'transdermal'
  /** UCUM; a patch counts its hourly strength, never the number of patches. */
  readonly unit: 'mg' | 'ug/h'
  readonly factor: number
}

function oral(drug: string, factor: number): MmeFactor {
  return { drug, route: 'oral', unit: 'mg', factor }
}

/** The conversion table in use, with what it may not be used for. */
export const mmeTable = {
  version: 'cdc-2022@1',
  citations: [cite('cdcFactors', 'conversion factors'), cite('cdc2022', 'the guideline')],
  factors: [
    oral('codeine', 0.15),
    oral('hydrocodone', 1),
    oral('hydromorphone', 5),
    oral('methadone', 4.7),
    oral('morphine', 1),
    oral('oxycodone', 1.5),
    oral('oxymorphone', 3),
    oral('tapentadol', 0.4),
    oral('tramadol', 0.2),
    { drug: 'fentanyl', route: 'transdermal', unit: 'ug/h', factor: 2.4 },
  ] satisfies MmeFactor[] as readonly MmeFactor[],
  /** Opioids the table has no factor for: named beside the total, never counted as 0. */
  excluded: ['buprenorphine'] as readonly string[],
  caveats: [
    'An estimate only; not for converting from one opioid to another, because cross-tolerance is incomplete.',
    'Methadone: long and variable half-life; the respiratory peak comes later than the analgesic peak.',
    'Transdermal fentanyl is dosed in micrograms per hour; absorption varies, with heat for example.',
    'Tapentadol and tramadol also act on monoamines.',
    'Buprenorphine has no factor: it is listed apart and is not "0 MME".',
    'For adults; not for cancer, sickle cell disease, palliative or end-of-life care.',
  ] as readonly string[],
  caveatCitations: [
    cite('cdcFactors', 'estimates, methadone, fentanyl, tapentadol and tramadol'),
    cite('cdc2022', 'scope'),
    unchecked('wording on buprenorphine; the table has no row for it'),
  ] as readonly Citation[],
}

/** The row of the table for a drug by a route, both in lower case. */
export function findMmeFactor(drug: string, route: string): MmeFactor | undefined {
  return mmeTable.factors.find((factor) => factor.drug === drug && factor.route === route)
}

export type MmeFlag =
  | 'has_excluded_opioid'
  | 'has_unresolved_opioid'
  | 'mme_ge_50'
  | 'mme_ge_90_legacy'

/** A daily total that calls for attention, never for a hard stop. */
export interface MmeThreshold {
  readonly flag: MmeFlag
  readonly atLeast: number
  readonly label: string
  readonly citations: readonly Citation[]
}

export const mmeThresholds: readonly MmeThreshold[] = [
  {
    flag: 'mme_ge_50',
    atLeast: 50,
    label: 'CDC 2022 guidepost: pause and carefully reassess; not a rigid standard',
    citations: [cite('cdc2022', '50 MME/day')],
  },
  {
    flag: 'mme_ge_90_legacy',
    atLeast: 90,
    label: 'Legacy 2016 tier or local policy; not in the CDC 2022 guideline',
    citations: [productRule('90 MME/day kept as a legacy tier from the CDC 2016 guideline')],
  },
]
