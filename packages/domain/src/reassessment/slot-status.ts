import { addDays, type CalendarDate } from '../shared/calendar-date.ts'
import { defaultWindow, type SlotWindow, type WindowConfig } from './slot-window.ts'

/** What the calendar alone says of a reassessment. */
export type DateStatus = 'not_due' | 'due_soon' | 'due' | 'overdue' | 'missed'

export interface SlotStatusInput extends Partial<WindowConfig> {
  readonly today: CalendarDate
  readonly due: CalendarDate
  /** The date of a complete response, if there is one. */
  readonly completed?: CalendarDate | null
}

/**
 * The status of a reassessment on the clinic's calendar date, computed from dates alone (reference §4).
 * A response dated outside the window, or after today, completes nothing.
 */
export function slotStatus(input: SlotStatusInput): DateStatus | 'completed' {
  const { today, due, completed = null, ...days } = input
  const { opensDaysBefore, graceDays, closesDaysAfter } = defaultWindow
  const window = {
    opensOn: addDays(due, -(days.opensDaysBefore ?? opensDaysBefore)),
    dueOn: due,
    graceUntil: addDays(due, days.graceDays ?? graceDays),
    closesOn: addDays(due, days.closesDaysAfter ?? closesDaysAfter),
  }
  return windowStatus(window, today, completed)
}

/** As {@link slotStatus}, for a window that is already known. */
export function windowStatus(
  window: SlotWindow,
  today: CalendarDate,
  completed: CalendarDate | null,
): DateStatus | 'completed' {
  if (completed !== null && completed <= today && isWithin(window, completed)) return 'completed'
  if (today > window.closesOn) return 'missed'
  if (today < window.opensOn) return 'not_due'
  if (today < window.dueOn) return 'due_soon'
  return today <= window.graceUntil ? 'due' : 'overdue'
}

/** True when the window is open on the date. */
export function isWithin(window: SlotWindow, date: CalendarDate): boolean {
  return window.opensOn <= date && date <= window.closesOn
}
