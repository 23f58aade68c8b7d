import type { Citation } from './citation.ts'

/** What a band is called, in English; the key is what is stored. */
export const bandLabels = {
  none: 'None',
  minimal: 'Minimal',
  mild: 'Mild',
  subthreshold: 'Subthreshold',
  moderate: 'Moderate',
  moderately_severe: 'Moderately severe',
  severe: 'Severe',
  very_severe: 'Very severe',
  extreme: 'Extreme',
  complete: 'Complete',
  good: 'Good sleeper',
  poor: 'Poor sleeper',
  below_cutoff: 'Below the cut-off',
  clinically_relevant: 'Clinically relevant',
} as const
export type BandKey = keyof typeof bandLabels

/** Holds from its lower bound up to the next band's; `exclusive` leaves the bound itself out. */
export interface Band {
  readonly key: BandKey
  readonly from: number
  readonly exclusive?: true
}

/** A versioned reading of a score, bands from the lowest bound up. */
export interface BandSet {
  readonly version: string
  readonly bands: readonly Band[]
  readonly citations: readonly Citation[]
  readonly caution?: string
}

/** The band of an unrounded score within its range. */
export function getBand(set: BandSet, score: number): BandKey {
  const reached = set.bands.filter((band) =>
    band.exclusive ? score > band.from : score >= band.from,
  )
  const band = reached.at(-1)
  if (!band) throw new RangeError(`${set.version} has no band at ${score}`)
  return band.key
}
