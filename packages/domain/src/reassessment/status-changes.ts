import { addDays, type CalendarDate } from '../shared/calendar-date.ts'
import type { Slot } from './slot.ts'
import { getSlotState, type SlotRecord, type SlotStatus } from './slot-state.ts'

/** The first date on which a reassessment has a status, if nothing is recorded. */
export interface StatusChange {
  readonly on: CalendarDate
  readonly status: SlotStatus
}

/** When the status changes by itself, in order; none while the episode is paused. */
export function listStatusChanges(slot: Slot): StatusChange[] {
  if (slot.standsStill) return []
  const endsOn = slot.notApplicableFrom
  const dated: StatusChange[] = [
    { on: slot.opensOn, status: 'due_soon' },
    { on: slot.dueOn, status: 'due' },
    { on: addDays(slot.graceUntil, 1), status: 'overdue' },
    { on: addDays(slot.closesOn, 1), status: 'missed' },
  ]
  const changes = dated.filter(({ on }, index) => on !== dated[index + 1]?.on)
  if (endsOn === null) return changes
  return [...changes.filter(({ on }) => on < endsOn), { on: endsOn, status: 'not_applicable' }]
}

/**
 * The next date after `today` on which somebody must look at a reassessment again; null when nothing
 * changes any more, or not before the episode is resumed. The clock's caller turns it into an instant.
 */
export function findNextLook(
  slot: Slot,
  record: SlotRecord,
  today: CalendarDate,
): CalendarDate | null {
  const { status } = getSlotState(slot, record, today)
  if (status === 'completed' || status === 'declined' || status === 'not_possible') return null
  return listStatusChanges(slot).find(({ on }) => on > today)?.on ?? null
}
