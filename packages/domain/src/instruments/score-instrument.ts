import { listUnanswered } from './algorithms.ts'
import { type BandKey, getBand } from './bands.ts'
import type {
  AnswerError,
  Answers,
  InstrumentDefinition,
  ScoreFlag,
  ScoreOptions,
} from './definition.ts'
import { type InstrumentId, isInstrumentId } from './instrument-id.ts'
import { readAnswers } from './read-answers.ts'
import { readOptions } from './read-options.ts'
import { instruments } from './registry.ts'

/** A form read by its instrument: only scores that could be computed, unrounded, and their bands. */
export interface InstrumentScores {
  readonly status: 'scored' | 'partial' | 'incomplete'
  readonly scores: Record<string, number>
  readonly bands: Record<string, BandKey>
  readonly flags: ScoreFlag[]
  /** Items still to answer; for score entry, the main scores still to enter. */
  readonly missing: string[]
  /** True when a published rule computed a score although answers are missing. */
  readonly prorated: boolean
}

/** Nothing was scored; every reason is listed. */
export interface Rejection {
  readonly status: 'rejected'
  readonly errors: AnswerError[]
}

export type ScoreResult = InstrumentScores | Rejection

/**
 * Scores a form item by item as §1 of the clinical reference says. `items` maps item keys to answers,
 * null or absent meaning unanswered. Answers `rejected` for anything else, and never throws.
 */
export function scoreInstrument(
  instrument: InstrumentId,
  items: unknown,
  options?: ScoreOptions | null,
): ScoreResult {
  if (!isInstrumentId(instrument)) return reject([unknownInstrument])
  const definition = instruments[instrument]
  const chosen = readOptions(options)
  if (Array.isArray(chosen)) return reject(chosen)
  const answers = readAnswers(definition, items)
  return Array.isArray(answers) ? reject(answers) : scoreAnswers(definition, answers, chosen)
}

export const unknownInstrument: AnswerError = { item: 'instrument', reason: 'unknown_instrument' }

export function reject(errors: AnswerError[]): Rejection {
  return { status: 'rejected', errors }
}

function scoreAnswers(
  definition: InstrumentDefinition,
  answers: Answers,
  options: ScoreOptions,
): InstrumentScores {
  const computed = definition.algorithm.compute(answers, options)
  return {
    status: statusOf(definition, computed.scores),
    scores: { ...computed.scores },
    bands: bandsOf(definition, computed.scores),
    flags: [...(computed.flags ?? [])],
    missing: [...(computed.missing ?? listUnanswered(definition.items, answers))],
    prorated: computed.prorated ?? false,
  }
}

/** `scored` with every main score, `partial` with any main score or part, else `incomplete`. */
export function statusOf(
  definition: InstrumentDefinition,
  scores: Readonly<Record<string, number>>,
): InstrumentScores['status'] {
  const counted = definition.scores.filter((score) => score.role !== 'detail')
  const main = counted.filter((score) => score.role === 'main')
  if (main.every((score) => score.key in scores)) return 'scored'
  return counted.some((score) => score.key in scores) ? 'partial' : 'incomplete'
}

/** The band of each score that has bands. */
export function bandsOf(
  definition: InstrumentDefinition,
  scores: Readonly<Record<string, number>>,
): Record<string, BandKey> {
  return Object.fromEntries(
    definition.scores.flatMap(({ key, bands }) => {
      const score = scores[key]
      return bands && score !== undefined ? [[key, getBand(bands, score)]] : []
    }),
  )
}
