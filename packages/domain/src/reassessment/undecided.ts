import type { CalendarDate } from '../shared/calendar-date.ts'
import type { SlotId } from './slot-ids.ts'
import type { SlotStatus } from './slot-state.ts'

/** A reassessment, as far as the decision about it goes. */
export interface Decidable {
  readonly slot: SlotId
  readonly dueOn: CalendarDate
  readonly status: SlotStatus
  readonly isDecided: boolean
}

/** What ends in the plan itself (the baseline) or after it (the follow-up) asks for no decision. */
export const withoutDecision: readonly SlotId[] = ['baseline', 'post_discharge']
const over: readonly SlotStatus[] = ['completed', 'declined', 'not_possible', 'missed']

/** True when there is, or will be, something for the coordinator to decide at the end of it. */
export function endsInDecision(slot: SlotId): boolean {
  return !withoutDecision.includes(slot)
}

/** True when everything is answered or excused, or the window has passed, so that it can be decided on. */
export function isOver({ slot, status }: Pick<Decidable, 'slot' | 'status'>): boolean {
  return endsInDecision(slot) && over.includes(status)
}

/**
 * The one reassessment of an episode that waits for a decision: the latest that is over, unless it is
 * decided. One before it has been overtaken: nobody decides on an older picture than there is.
 */
export function findUndecided<Entry extends Decidable>(
  entries: readonly Entry[],
): Entry | undefined {
  const latest = entries
    .filter(isOver)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .at(-1)
  return latest?.isDecided ? undefined : latest
}
