import { phaseSlotIds } from '../protocol/phase-anchors.ts'

/** Every occasion on which a patient is reassessed; weekly and per-contact entries are not among them. */
export const slotIds = [
  'baseline',
  ...phaseSlotIds,
  'cycle_end',
  'on_request',
  'post_discharge',
] as const
export type SlotId = (typeof slotIds)[number]
