export { type CycleRule, defaultCycleRule } from './cycle-rule.ts'
export {
  dateOfEpisodeDay,
  dayOfEpisode,
  type ElapsedPause,
  type EpisodeClock,
  listElapsedPauses,
  type Pause,
} from './episode-clock.ts'
export {
  defaultPhaseAnchors,
  type PhaseAnchor,
  type PhaseSlotId,
  phaseSlotIds,
} from './phase-anchors.ts'
