import type { EarlierResponse } from '@meridian/db/repositories'
import { classifyChange, type InstrumentId, instruments } from '@meridian/domain/instruments'

/** How one measure moved since the baseline or since the form before. */
export interface MeasuredChange {
  readonly measure: string
  readonly since: 'baseline' | 'previous'
  readonly on: string
  readonly before: number
  readonly after: number
  readonly classification: 'improved' | 'unchanged' | 'worsened'
}

interface Compared {
  readonly instrument: InstrumentId
  readonly scores: Readonly<Record<string, number>>
  /** Oldest first. */
  readonly earlier: readonly EarlierResponse[]
  readonly episodeId: string | null
}

/** The change of each measure that was scored then and now, by the thresholds of reference §1.1. */
export function listChanges({
  instrument,
  scores,
  earlier,
  episodeId,
}: Compared): MeasuredChange[] {
  return instruments[instrument].measures.flatMap(({ id, score }) => {
    const after = scores[score]
    if (after === undefined) return []
    const known = earlier.filter((form) => form.scores[score] !== undefined)
    const baseline = known.findLast(
      (form) => form.slot === 'baseline' && form.episodeId === episodeId,
    )
    const compared = { baseline, previous: known.at(-1) }
    return (['baseline', 'previous'] as const).flatMap((since) => {
      const form = compared[since]
      const before = form?.scores[score]
      if (!form || before === undefined) return []
      const { classification } = classifyChange(id, before, after)
      if (classification === 'rejected') return []
      return [{ measure: id, since, on: form.answeredOn, before, after, classification }]
    })
  })
}
