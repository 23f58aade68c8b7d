import { sum } from './algorithms.ts'
import type { AnswerError, InstrumentDefinition, ScoreDefinition } from './definition.ts'
import { type InstrumentId, isInstrumentId } from './instrument-id.ts'
import { findNumberReason } from './read-answers.ts'
import { readFields } from './read-fields.ts'
import { instruments } from './registry.ts'
import {
  bandsOf,
  type InstrumentScores,
  type Rejection,
  reject,
  statusOf,
  unknownInstrument,
} from './score-instrument.ts'

/** Scores typed in from a paper form instead of computed from its answers. */
export interface TotalEntryScores extends InstrumentScores {
  readonly source: 'total_entry'
}

export type TotalEntryResult = TotalEntryScores | Rejection

type Totals = Readonly<Record<string, number>>

/** The scores that may be typed in for an instrument: the main ones and their parts. */
export function listEnterableScores(instrument: InstrumentId): ScoreDefinition[] {
  return instruments[instrument].scores.filter((score) => score.role !== 'detail')
}

/**
 * Range-checks and bands totals typed in from paper (`{ total: 12 }`; null or absent is not entered).
 * Refused when parts and total disagree. A PHQ-9 total says nothing of item 9 and is flagged so.
 */
export function scoreTotalEntry(instrument: InstrumentId, totals: unknown): TotalEntryResult {
  if (!isInstrumentId(instrument)) return reject([unknownInstrument])
  const definition = instruments[instrument]
  const entered = readTotals(instrument, totals)
  if (Array.isArray(entered)) return reject(entered)
  const scores = definition.fromTotals?.(entered) ?? entered
  const errors = findDisagreements(definition, entered, scores)
  return errors.length > 0 ? reject(errors) : describeTotals(definition, scores)
}

function readTotals(instrument: InstrumentId, totals: unknown): Totals | AnswerError[] {
  const fields = readFields(totals)
  if (typeof fields === 'string') return [{ item: 'totals', reason: fields }]
  const enterable = listEnterableScores(instrument)
  const entered: Record<string, number> = {}
  const errors: AnswerError[] = []
  for (const [key, value] of fields) {
    const score = enterable.find((candidate) => candidate.key === key)
    const reason = score ? findTotalReason(score, value) : 'unknown_score'
    if (reason) errors.push({ item: key, reason })
    else if (typeof value === 'number') entered[key] = value
  }
  return errors.length > 0 ? errors : entered
}

function findTotalReason(score: ScoreDefinition, value: unknown) {
  return value === null || value === undefined ? undefined : findNumberReason(score, value)
}

function findDisagreements(
  { scores: definitions }: InstrumentDefinition,
  entered: Totals,
  scores: Totals,
): AnswerError[] {
  return definitions
    .filter(
      (score) =>
        scores[score.key] !== (entered[score.key] ?? scores[score.key]) ||
        !fitsItsParts(score, definitions, scores),
    )
    .map(({ key }) => ({ item: key, reason: 'totals_disagree' }))
}

/** Whether the parts that were entered leave room for the total, whatever the others are. */
function fitsItsParts(
  { key, addsUp }: ScoreDefinition,
  definitions: readonly ScoreDefinition[],
  scores: Totals,
): boolean {
  const total = scores[key]
  if (!addsUp || total === undefined) return true
  const parts = definitions.filter((score) => addsUp.includes(score.key))
  const lowest = sum(parts.map((part) => scores[part.key] ?? part.min))
  const highest = sum(parts.map((part) => scores[part.key] ?? part.max))
  return lowest <= total && total <= highest
}

function describeTotals(definition: InstrumentDefinition, scores: Totals): TotalEntryScores {
  const main = definition.scores.filter((score) => score.role === 'main')
  return {
    status: statusOf(definition, scores),
    scores: { ...scores },
    bands: bandsOf(definition, scores),
    flags: [...(definition.totalEntryFlags ?? [])],
    missing: main.map(({ key }) => key).filter((key) => !(key in scores)),
    prorated: false,
    source: 'total_entry',
  }
}
