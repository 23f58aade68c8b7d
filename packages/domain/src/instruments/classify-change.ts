import type { AnswerError, ChangeMeasure, InstrumentDefinition } from './definition.ts'
import { type InstrumentId, instrumentIds, type MeasureId } from './instrument-id.ts'
import { findNumberReason } from './read-answers.ts'
import { instruments } from './registry.ts'

/** A measure with the instrument it belongs to and its range. */
export interface MeasureDefinition extends ChangeMeasure {
  readonly instrument: InstrumentId
  readonly label: string
  readonly higherIsBetter: boolean
  readonly min: number
  readonly max: number
}

/** Change between two scores; `delta` is follow-up minus baseline in points as recorded. */
export interface ClassifiedChange {
  readonly classification: 'improved' | 'unchanged' | 'worsened'
  readonly delta: number
  /** Of the baseline; null when that is 0. */
  readonly percentChange: number | null
}

/** The scores cannot be compared; every reason is listed. */
export interface RejectedChange {
  readonly classification: 'rejected'
  readonly delta: null
  readonly percentChange: null
  readonly errors: AnswerError[]
}

export type Change = ClassifiedChange | RejectedChange

/** Everything whose change is classified, in the instruments' order. */
export const measures: readonly MeasureDefinition[] = instrumentIds.flatMap((id) =>
  listMeasures(instruments[id]),
)

function listMeasures(definition: InstrumentDefinition): MeasureDefinition[] {
  return definition.measures.flatMap((measure) => {
    const score = definition.scores.find(({ key }) => key === measure.score)
    if (!score) return []
    const { min, max } = score
    const { id: instrument, higherIsBetter, name } = definition
    const label = definition.measures.length > 1 ? `${name}: ${score.label}` : name
    return { ...measure, instrument, label, higherIsBetter, min, max }
  })
}

/** The measure, or undefined for a name that is none. */
export function findMeasure(id: unknown): MeasureDefinition | undefined {
  return measures.find((measure) => measure.id === id)
}

/**
 * Worsened from the threshold up, improved from the threshold down, turned where higher is better; the
 * point threshold of §1.1, for the PEG 30 % of the baseline (from 0, any rise). Scores outside the
 * measure's range are `rejected`.
 */
export function classifyChange(measureId: MeasureId, baseline: number, followUp: number): Change {
  const measure = findMeasure(measureId)
  if (!measure) return rejectChange([{ item: 'measure', reason: 'unknown_measure' }])
  const errors = findErrors(measure, { baseline, followUp })
  if (errors.length > 0) return rejectChange(errors)
  const delta = dropFloatNoise(followUp - baseline)
  return {
    classification: classify(measure, baseline, delta),
    delta,
    percentChange: baseline === 0 ? null : dropFloatNoise((100 * delta) / baseline),
  }
}

function rejectChange(errors: AnswerError[]): RejectedChange {
  return { classification: 'rejected', delta: null, percentChange: null, errors }
}

function findErrors(measure: MeasureDefinition, scores: Record<string, unknown>): AnswerError[] {
  return Object.entries(scores).flatMap(([item, score]) => {
    const reason = findNumberReason({ ...measure, integer: false }, score)
    return reason ? [{ item, reason }] : []
  })
}

function classify(
  { higherIsBetter, threshold }: MeasureDefinition,
  baseline: number,
  delta: number,
): ClassifiedChange['classification'] {
  const size = Math.abs(delta)
  // Compared in hundredths of the baseline, not divided: a mean of thirds has no exact percentage.
  const reached =
    threshold.unit === 'points'
      ? dropFloatNoise(size - threshold.value) >= 0
      : dropFloatNoise(100 * size - threshold.value * baseline) >= 0
  if (size === 0 || !reached) return 'unchanged'
  return delta > 0 === higherIsBetter ? 'improved' : 'worsened'
}

/** 14.999999999999996 becomes 15; a true 1.6666666666666667 stays. */
function dropFloatNoise(value: number): number {
  const near = Math.round(value * 1e9) / 1e9
  // Adding 0 turns a minus zero into zero.
  return (Math.abs(near - value) < 1e-11 ? near : value) + 0
}
