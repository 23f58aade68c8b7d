import type { InstrumentScores, ScoreResult } from './score-instrument.ts'

/**
 * True when a form may be recorded as it stands: a score came of it, or it matters to safety without one:
 * thoughts of self-harm were answered although the rest is blank (reference §1.9), or everything was
 * answered but that question (SI-3).
 */
export function isRecordable(result: ScoreResult): result is InstrumentScores {
  if (result.status === 'rejected') return false
  return (
    result.status !== 'incomplete' ||
    result.flags.includes('item9_positive') ||
    (result.flags.includes('item9_not_answered') && result.missing.length === 1)
  )
}
