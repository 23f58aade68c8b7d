import type { InstrumentScores, ScoreResult } from './score-instrument.ts'

/**
 * True when a form may be recorded as it stands: a score came of it, or thoughts of self-harm were
 * answered, which count even where the rest is blank (reference §1.9).
 */
export function isRecordable(result: ScoreResult): result is InstrumentScores {
  if (result.status === 'rejected') return false
  return result.status !== 'incomplete' || result.flags.includes('item9_positive')
}
