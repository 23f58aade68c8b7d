export {
  type Applied,
  applyDecision,
  type DecidedBy,
  type DecisionRefusal,
  findSessions,
  perWeek,
} from './apply-decision.ts'
export { listBattery } from './battery.ts'
export { reassessmentCitations } from './citations.ts'
export {
  type DecideReassessmentInput,
  type Decision,
  decideReassessmentSchema,
  decisionSchema,
  type NewLine,
  type ReassessmentDecision,
  type ReassessmentRef,
  reassessmentDecisions,
  reassessmentRefSchema,
} from './decision.ts'
export type {
  CycleClock,
  EpisodeEnd,
  EpisodeSchedule,
  ReassessmentConfig,
  ReassessmentRequest,
} from './episode-schedule.ts'
export { type ExcusePartInput, excusePartSchema } from './excuse-part.ts'
export { isLateBaseline } from './late-baseline.ts'
export {
  isMissing,
  listParts,
  type Part,
  type PartExcuse,
  type PartForm,
  type PartState,
  partStates,
} from './parts.ts'
export type { Settled, SettledSlot } from './planned-slot.ts'
export { type PartsOutcome, settleParts, startedOn } from './settle-parts.ts'
export type { Slot } from './slot.ts'
export { type SlotId, slotIds } from './slot-ids.ts'
export {
  getSlotState,
  isOpen,
  type SlotRecord,
  type SlotState,
  type SlotStatus,
  slotStatuses,
} from './slot-state.ts'
export { type DateStatus, type SlotStatusInput, slotStatus, windowStatus } from './slot-status.ts'
export { defaultWindow, type SlotWindow, slotWindow, type WindowConfig } from './slot-window.ts'
export { defaultReassessmentConfig, slotsFor } from './slots-for.ts'
export { type CompletedForm, sharedFormDays, slotsSatisfiedBy } from './slots-satisfied-by.ts'
export { findNextLook, listStatusChanges, type StatusChange } from './status-changes.ts'
export {
  type Decidable,
  endsInDecision,
  findUndecided,
  isOver,
  withoutDecision,
} from './undecided.ts'
