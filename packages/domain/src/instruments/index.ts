export { type AnswerSource, answerSources } from './answer-source.ts'
export type { Band, BandKey, BandSet } from './bands.ts'
export { bandLabels, getBand } from './bands.ts'
export { type Battery, type BatteryChoice, batteryFor, listRegionMeasures } from './battery.ts'
export type { Citation, EvidenceTag, Source } from './citation.ts'
export { isUnverified, sources } from './citation.ts'
export * from './classify-change.ts'
export { countAnswered } from './count-answered.ts'
export type {
  AnswerError,
  ChangeMeasure,
  ChangeThreshold,
  InstrumentDefinition,
  Item,
  NumberItem,
  OwnerDiscipline,
  RejectionReason,
  ScoreDefinition,
  ScoreFlag,
  ScoreOption,
  ScoreOptions,
  StatedRule,
  TextItem,
  TimeItem,
} from './definition.ts'
export { functionMeasures } from './function-measures.ts'
export * from './instrument-id.ts'
export { isRecordable } from './is-recordable.ts'
export * from './list-citations.ts'
export { listOddJumps, type OddJump, oddJump } from './odd-jump.ts'
export { phq9SomaticItems } from './phq9.ts'
export { instruments } from './registry.ts'
export * from './round-for-display.ts'
export type { InstrumentScores, Rejection, ScoreResult } from './score-instrument.ts'
export { scoreInstrument } from './score-instrument.ts'
export type { TotalEntryResult, TotalEntryScores } from './score-total-entry.ts'
export { listEnterableScores, scoreTotalEntry } from './score-total-entry.ts'
