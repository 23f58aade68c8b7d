export { type AssessmentGate, getAssessmentGate } from './assessment-gate.ts'
export {
  buildPhasePlan,
  type RecordedPhaseDecision,
} from './build-phase-plan.ts'
export { protocolCitations } from './citations.ts'
export { comparePhases, findSpan, type PhaseComparison } from './compare-phases.ts'
export { comparePlans, type PlanChange } from './compare-plans.ts'
export { type CycleCount, type CycleRecord, countCycle } from './cycle.ts'
export {
  type CycleOutcome,
  type CycleResponse,
  classifyCycleResponse,
  type PrimaryChange,
  type PrimaryMeasure,
  primaryMeasures,
  responderPainPercent,
} from './cycle-response.ts'
export { type CycleRule, defaultCycleRule } from './cycle-rule.ts'
export { type DatedSpan, datePhases, getPhaseWeeks, type PhaseWeeks } from './date-phases.ts'
export {
  type DecisionLimits,
  decidePhase,
  defaultDecisionLimits,
  type PhaseDecided,
  type PhaseDecisionInput,
  type PhaseRefusal,
  phaseRefusals,
} from './decide-phase.ts'
export {
  dateOfEpisodeDay,
  dayOfEpisode,
  type ElapsedPause,
  type EpisodeClock,
  listElapsedPauses,
  type Pause,
} from './episode-clock.ts'
export { type EpisodeWeek, getEpisodeWeek, weekOfEpisode } from './episode-week.ts'
export { multimodalV1 } from './multimodal-v1.ts'
export {
  defaultPhaseAnchors,
  type PhaseAnchor,
  type PhaseSlotId,
  phaseSlotIds,
} from './phase-anchors.ts'
export { type EpisodePhase, type PhaseId, phaseIds } from './phase-ids.ts'
export { phaseOn } from './phase-on.ts'
export type { PhasePlan, PhaseSpan } from './phase-plan.ts'
export { findOwnSpan } from './phase-spans.ts'
export { findNextPhase, getPhase } from './protocol-phases.ts'
export {
  type Dose,
  type Protocol,
  type ProtocolPhase,
  protocolSchema,
  type Range,
} from './protocol-schema.ts'
export { startPhasePlan } from './start-phase-plan.ts'
export { isStepUpSuggested, type PainEntry, stepUpThresholds } from './suggest-step-up.ts'
export {
  type CriterionState,
  suggestTransition,
  type TransitionCriterion,
  type TransitionFacts,
  type TransitionSuggestion,
  transitionThresholds,
} from './suggest-transition.ts'
export { findWeeklyDoses, type JudgedWeek, judgeWeek, type WeeklyDoses } from './weekly-doses.ts'
