import { type Citation, isUnverified } from './citation.ts'
import type { ScoreDefinition } from './definition.ts'
import { type InstrumentId, instrumentIds } from './instrument-id.ts'
import { instruments } from './registry.ts'

/** A citation and the part of the instrument it stands behind, such as `bands: total`. */
export interface PlacedCitation {
  readonly instrument: InstrumentId
  readonly part: string
  readonly citation: Citation
}

/** Every citation of an instrument, for its page and for the contract test. */
export function listCitations(instrument: InstrumentId): PlacedCitation[] {
  const definition = instruments[instrument]
  const parts: [part: string, citations: readonly Citation[]][] = [
    ['algorithm', definition.algorithm.citations],
    ['missing answers', definition.missingRule.citations],
    ['minimum interval', definition.minimumInterval.citations],
    ['rights', definition.rights.citations],
    ['codes', definition.codeCitations],
    ...definition.scores.flatMap(listBandCitations),
    ...definition.measures.flatMap(({ id, threshold, otherThresholds }) =>
      [threshold, ...otherThresholds].map(({ citations }): [string, readonly Citation[]] => [
        `change: ${id}`,
        citations,
      ]),
    ),
  ]
  return parts.flatMap(([part, citations]) =>
    citations.map((citation) => ({ instrument, part, citation })),
  )
}

function listBandCitations(score: ScoreDefinition): [string, readonly Citation[]][] {
  const sets = [score.bands, ...(score.otherBands ?? [])]
  return sets.flatMap((set): [string, readonly Citation[]][] =>
    set ? [[`bands: ${score.key}`, set.citations]] : [],
  )
}

/** The claims to check against a primary source before anybody relies on them. */
export function listUnverifiedCitations(): PlacedCitation[] {
  return instrumentIds.flatMap(listCitations).filter(({ citation }) => isUnverified(citation))
}
