import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import type { FindingDraft } from './rule/alert-finding.ts'
import { figure } from './rule/alert-threshold.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import type { FindingPart } from './rule/finding-part.ts'
import type { Phq9Entry } from './rule/recorded-facts.ts'
import { type FactInSeries, listJudged } from './rule/select-facts.ts'

interface DepressionFigures {
  readonly severe: number
  readonly newlyHigh: number
  readonly worsened: number
}

interface TotalsBefore {
  readonly total: number
  readonly previous: number | null
  readonly baseline: number | null
}

/** DEP (reference §5): a severe PHQ-9 total, one that became high, or one that rose by the change threshold. */
export const depRule = defineAlertRule({
  id: 'DEP',
  tier: 'T2',
  title: 'Depressive symptoms are severe or have risen',
  trigger:
    'PHQ-9 total is 20 or more; or 15 or more for the first time; or 5 or more above the previous or the first one',
  owners: ['psychologist'],
  also: ['physician'],
  ackWithin: workingDays(2),
  hysteresis: { threshold: 'newlyHigh', changeThreshold: 5 },
  thresholds: {
    severe: figure(20, '{score}', {
      meaning: 'PHQ-9 total at or above it fires',
      from: alertCitations.phq9Bands,
    }),
    newlyHigh: figure(15, '{score}', {
      meaning: 'PHQ-9 total at or above it fires when the one before was lower or there was none',
      from: alertCitations.phq9Bands,
    }),
    worsened: figure(5, '{score}', {
      meaning: 'A rise of the PHQ-9 total by it or more fires',
      from: alertCitations.phq9Bands,
    }),
  },
  citations: [alertCitations.phq9Bands, alertCitations.productRule],
  evaluate: ({ phq9 }, on, figures) =>
    listJudged(
      phq9?.filter((entry) => entry.state !== 'draft' && entry.total !== null),
      on,
    ).flatMap((series) => tellDepression(series, figures)),
})

function tellDepression(
  { fact, earlier }: FactInSeries<Phq9Entry>,
  figures: DepressionFigures,
): readonly FindingDraft[] {
  if (fact.total === null) return []
  const totals: TotalsBefore = {
    total: fact.total,
    previous: earlier.at(-1)?.total ?? null,
    baseline: earlier[0]?.total ?? null,
  }
  const parts = listReasons(totals, figures)
  if (parts.length === 0) return []
  const inputs = { entryId: fact.id, answeredOn: fact.on, ...totals }
  return [{ cause: 'phq9', inputs, parts, records: [fact.id] }]
}

function listReasons(
  { total, previous, baseline }: TotalsBefore,
  { severe, newlyHigh, worsened }: DepressionFigures,
): readonly FindingPart[] {
  const parts: FindingPart[] = []
  if (total >= severe)
    parts.push({ code: 'depression_severe', params: { total, threshold: severe } })
  else if (total >= newlyHigh && (previous === null || previous < newlyHigh))
    parts.push({ code: 'depression_newly_high', params: { total, threshold: newlyHigh } })
  const since = previous !== null && total - previous >= worsened ? 'previous' : 'baseline'
  const from = since === 'previous' ? previous : baseline
  if (from !== null && total - from >= worsened)
    parts.push({ code: 'depression_worsened', params: { from, to: total, since } })
  return parts
}
