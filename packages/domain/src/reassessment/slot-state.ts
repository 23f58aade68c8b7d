import type { CalendarDate } from '../shared/calendar-date.ts'
import type { Slot } from './slot.ts'
import { type DateStatus, isWithin, windowStatus } from './slot-status.ts'

/** Where a reassessment stands, the explicit answers included. */
export const slotStatuses = [
  'not_due',
  'due_soon',
  'due',
  'overdue',
  'missed',
  'completed',
  'declined',
  'not_possible',
  'not_applicable',
] as const
export type SlotStatus = (typeof slotStatuses)[number]

/** What was recorded of a reassessment; every date is on the clinic's calendar. */
export interface SlotRecord {
  /** A complete response. */
  readonly completedOn?: CalendarDate | null
  /** The patient declined, or the clinician found it not possible. */
  readonly excused?: { readonly as: 'declined' | 'not_possible'; readonly on: CalendarDate } | null
  /** The latest response that left something open. */
  readonly startedOn?: CalendarDate | null
}

export interface SlotState {
  readonly status: SlotStatus
  /** A partial response stands in an open window; the status stays what the dates say. */
  readonly inProgress: boolean
}

/**
 * Where a reassessment stands on `today`. A complete response in the window comes first, then an
 * explicit answer given before the window closed, then the end of the episode, then the dates.
 */
export function getSlotState(slot: Slot, record: SlotRecord, today: CalendarDate): SlotState {
  const byDate = windowStatus(slot, today, record.completedOn ?? null)
  const status = statusOf(slot, record, { byDate, today })
  return { status, inProgress: isOpen(status) && isStarted(slot, record, today) }
}

/** True while something can still be recorded and counts. */
export function isOpen(status: SlotStatus): boolean {
  return status === 'due_soon' || status === 'due' || status === 'overdue'
}

function statusOf(
  slot: Slot,
  { excused }: SlotRecord,
  now: { byDate: DateStatus | 'completed'; today: CalendarDate },
): SlotStatus {
  if (now.byDate === 'completed') return 'completed'
  if (excused && excused.on <= now.today && excused.on <= slot.closesOn) return excused.as
  const ended = slot.notApplicableFrom
  return ended !== null && ended <= now.today ? 'not_applicable' : now.byDate
}

function isStarted(slot: Slot, { startedOn }: SlotRecord, today: CalendarDate): boolean {
  return startedOn != null && startedOn <= today && isWithin(slot, startedOn)
}
