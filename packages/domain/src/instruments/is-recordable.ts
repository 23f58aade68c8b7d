import type { InstrumentScores, ScoreResult } from './score-instrument.ts'

/**
 * True when a form may be recorded as it stands: something is answered and nothing of it is refused. It
 * need not be enough to score (reference §5: answers count from an explicit save, partial allowed).
 */
export function isRecordable(
  result: ScoreResult,
  answers: Readonly<Record<string, unknown>>,
): result is InstrumentScores {
  return result.status !== 'rejected' && Object.values(answers).some(isAnswer)
}

function isAnswer(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined
}
