/** The reassessments whose date a phase gives. */
export const phaseSlotIds = [
  'relief_end',
  'activation_end',
  'bridging_end',
  'consolidation_126',
  'consolidation_182',
] as const
export type PhaseSlotId = (typeof phaseSlotIds)[number]

/** A reassessment hung on a day of the episode; `key` stays the same when the day is moved. */
export interface PhaseAnchor {
  readonly key: string
  readonly slot: PhaseSlotId
  readonly day: number
}

/** The anchors of the default protocol while no decision has moved a phase (reference §4). */
export const defaultPhaseAnchors: readonly PhaseAnchor[] = [
  { key: 'relief_end', slot: 'relief_end', day: 28 },
  { key: 'activation_end', slot: 'activation_end', day: 56 },
  { key: 'bridging_end', slot: 'bridging_end', day: 84 },
  { key: 'consolidation_126', slot: 'consolidation_126', day: 126 },
  { key: 'consolidation_182', slot: 'consolidation_182', day: 182 },
]
