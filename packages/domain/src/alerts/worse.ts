import { classifyChange, findMeasure, instruments, type MeasureId } from '../instruments/index.ts'
import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import type { FindingDraft } from './rule/alert-finding.ts'
import type { AlertRole } from './rule/alert-rule.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import type { FindingPart } from './rule/finding-part.ts'
import { ownerRoleOf } from './rule/owner-role.ts'
import type { MeasureReading } from './rule/recorded-facts.ts'
import { type FactInSeries, listJudged } from './rule/select-facts.ts'

/** WORSE (reference §5): a primary measure worse than the baseline and than before; either alone is T4. */
export const worseRule = defineAlertRule({
  id: 'WORSE',
  tier: 'T3',
  title: 'Worse than at baseline and than last time',
  trigger:
    'A primary measure worsened by at least its change threshold against the episode’s baseline and against the previous reading; against one of them alone it is shown on the chart only',
  owners: ['measure_owner'],
  also: ['coordinator'],
  ackWithin: workingDays(5),
  thresholds: {},
  citations: [alertCitations.changeThresholds, alertCitations.productRule],
  evaluate: ({ measures = {}, primaryMeasures = [] }, on) =>
    primaryMeasures.flatMap((measure) =>
      listJudged(measures[measure], on).flatMap((series) => tellWorsening(measure, series)),
    ),
})

function tellWorsening(
  measure: MeasureId,
  { fact, earlier }: FactInSeries<MeasureReading>,
): readonly FindingDraft[] {
  const baseline = earlier.find((reading) => reading.isBaseline)?.value ?? null
  const previous = earlier.at(-1)?.value ?? null
  const parts = [
    ...tellChange(measure, { from: baseline, to: fact.value, since: 'baseline' }),
    ...tellChange(measure, { from: previous, to: fact.value, since: 'previous' }),
  ]
  if (parts.length === 0) return []
  return [
    {
      tier: parts.length === 2 ? 'T3' : 'T4',
      owners: [ownerOf(measure)],
      cause: measure,
      inputs: { measure, entryId: fact.id, readOn: fact.on, value: fact.value, baseline, previous },
      parts,
      records: [fact.id],
    },
  ]
}

function tellChange(
  measure: MeasureId,
  change: { from: number | null; to: number; since: 'baseline' | 'previous' },
): readonly FindingPart[] {
  const { from, to, since } = change
  if (from === null || classifyChange(measure, from, to).classification !== 'worsened') return []
  return [{ code: 'measure_worsened', params: { measure, from, to, since } }]
}

function ownerOf(measure: MeasureId): AlertRole {
  const instrument = findMeasure(measure)?.instrument
  return instrument ? ownerRoleOf(instruments[instrument].ownerDiscipline) : 'coordinator'
}
