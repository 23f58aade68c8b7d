import { classifyChange, functionMeasures, type MeasureId } from '../instruments/index.ts'
import { daysBetween } from '../shared/calendar-date.ts'
import { workingDays } from './rule/ack-within.ts'
import { alertCitations } from './rule/alert-citation.ts'
import type { FindingDraft } from './rule/alert-finding.ts'
import type { AlertSnapshot, ExerciseWeek } from './rule/alert-snapshot.ts'
import { figure } from './rule/alert-threshold.ts'
import { defineAlertRule } from './rule/define-alert-rule.ts'
import type { FindingPart } from './rule/finding-part.ts'
import type { MeasureReading } from './rule/recorded-facts.ts'
import { type FactInSeries, listJudged, sortFacts } from './rule/select-facts.ts'

interface PainFigures {
  readonly pain: number
  readonly daysApart: number
  readonly lookBackDays: number
  readonly quotaPercent: number
}

/** PAIN8 (reference §5): severe pain confirmed by a second reading while function is falling. */
export const pain8Rule = defineAlertRule({
  id: 'PAIN8',
  tier: 'T2',
  title: 'Severe pain that lasts while function falls',
  trigger:
    'Pain (NRS) of 8 or more in two entries at least 3 days apart, and function worsened by at least its change threshold (BPI interference, ODI, NDI, PSFS) or the exercise quota was met below 50 % in two weeks',
  owners: ['physician'],
  also: ['physiotherapist'],
  ackWithin: workingDays(2),
  hysteresis: { threshold: 'pain', changeThreshold: 2 },
  thresholds: {
    pain: figure(8, '{score}', {
      meaning: 'NRS at or above it counts',
      from: alertCitations.productRule,
    }),
    daysApart: figure(3, 'd', {
      meaning: 'Days that must lie between the two entries',
      from: alertCitations.productRule,
    }),
    lookBackDays: figure(28, 'd', {
      meaning: 'How far back the confirming entry may lie: the four weeks of the re-arm rule',
      from: alertCitations.productRule,
    }),
    quotaPercent: figure(50, '%', {
      meaning: 'Exercise quota met below it, two weeks running, counts as falling function',
      from: alertCitations.productRule,
    }),
  },
  citations: [alertCitations.changeThresholds, alertCitations.productRule],
  evaluate: (snapshot, on, figures) =>
    listJudged(snapshot.measures?.nrs, on).flatMap((series) =>
      tellPain(series, { decline: listDecline(snapshot, figures), figures }),
    ),
})

function tellPain(
  { fact, earlier }: FactInSeries<MeasureReading>,
  { decline, figures }: { decline: readonly FindingPart[]; figures: PainFigures },
): readonly FindingDraft[] {
  const first = findConfirming(fact, earlier, figures)
  if (fact.value < figures.pain || !first || decline.length === 0) return []
  const params = { value: fact.value, firstOn: first.on, thenOn: fact.on }
  return [
    {
      cause: 'nrs',
      inputs: { entryIds: [first.id, fact.id], values: `${first.value}, ${fact.value}` },
      parts: [{ code: 'pain_high_twice', params }, ...decline],
      records: [first.id, fact.id],
    },
  ]
}

function findConfirming(
  fact: MeasureReading,
  earlier: readonly MeasureReading[],
  { pain, daysApart, lookBackDays }: PainFigures,
): MeasureReading | undefined {
  return earlier.findLast((reading) => {
    const days = daysBetween(reading.on, fact.on)
    return reading.value >= pain && days >= daysApart && days <= lookBackDays
  })
}

function listDecline(
  { measures = {}, exerciseWeeks = [] }: AlertSnapshot,
  { quotaPercent }: PainFigures,
): readonly FindingPart[] {
  const worsened = functionMeasures.flatMap((measure) => tellWorse(measure, measures[measure]))
  return [...worsened, ...tellQuota(exerciseWeeks, quotaPercent)]
}

function tellWorse(
  measure: MeasureId,
  readings: readonly MeasureReading[] = [],
): readonly FindingPart[] {
  const sorted = sortFacts(readings)
  const to = sorted.at(-1)?.value
  const from = { previous: sorted.at(-2), baseline: sorted.slice(0, -1).find((r) => r.isBaseline) }
  for (const since of ['previous', 'baseline'] as const) {
    const before = from[since]?.value
    if (to === undefined || before === undefined) continue
    if (classifyChange(measure, before, to).classification === 'worsened')
      return [{ code: 'measure_worsened', params: { measure, from: before, to, since } }]
  }
  return []
}

function tellQuota(weeks: readonly ExerciseWeek[], below: number): readonly FindingPart[] {
  const [first, second] = [...weeks].sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1)).slice(-2)
  if (!first || !second || daysBetween(first.endsOn, second.endsOn) !== 7) return []
  if (first.metPercent >= below || second.metPercent >= below) return []
  const params = { firstPercent: first.metPercent, secondPercent: second.metPercent }
  return [{ code: 'quota_missed', params }]
}
