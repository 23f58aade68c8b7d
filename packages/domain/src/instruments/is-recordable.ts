import type { InstrumentScores, ScoreResult } from './score-instrument.ts'

/**
 * True when a form may be recorded as it stands: nothing in it is refused and something is answered. Too
 * little for a score is kept all the same, and the safety rules read it (reference §5, "when answers count").
 */
export function isRecordable(
  result: ScoreResult,
  answers: Readonly<Record<string, unknown>>,
): result is InstrumentScores {
  return (
    result.status !== 'rejected' &&
    Object.values(answers).some((answer) => answer !== null && answer !== undefined)
  )
}
