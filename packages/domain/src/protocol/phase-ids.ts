/** The phases of the protocol in order; the assessment is a gate at day 0, not one of them. */
export const phaseIds = [
  'relief',
  'activation',
  'bridging',
  'consolidation',
  'maintenance',
] as const
export type PhaseId = (typeof phaseIds)[number]

/** Where an episode stands: in a phase, or before day 0. */
export type EpisodePhase = PhaseId | 'pre_episode'
