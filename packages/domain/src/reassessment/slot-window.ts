import { earliestDate } from '../protocol/earliest-date.ts'
import { addDays, type CalendarDate } from '../shared/calendar-date.ts'

/** How wide a window stands open around its due date, in days. */
export interface WindowConfig {
  readonly opensDaysBefore: number
  readonly graceDays: number
  readonly closesDaysAfter: number
}

/** 7 days before, 7 days' grace, closed after 21 (reference §4). */
export const defaultWindow: WindowConfig = {
  opensDaysBefore: 7,
  graceDays: 7,
  closesDaysAfter: 21,
}

/** The four dates of a reassessment; each is the last or first day of its stretch, inclusive. */
export interface SlotWindow {
  readonly opensOn: CalendarDate
  readonly dueOn: CalendarDate
  readonly graceUntil: CalendarDate
  readonly closesOn: CalendarDate
}

/**
 * The window around a due date. It closes on the day before the next one opens if that is sooner, but
 * never before its own due date.
 */
export function slotWindow(
  dueOn: CalendarDate,
  nextOpensOn: CalendarDate | null = null,
  config: WindowConfig = defaultWindow,
): SlotWindow {
  const uncut = addDays(dueOn, config.closesDaysAfter)
  const cut = nextOpensOn === null ? uncut : earliestDate(uncut, addDays(nextOpensOn, -1))
  const closesOn = cut < dueOn ? dueOn : cut
  return {
    opensOn: addDays(dueOn, -config.opensDaysBefore),
    dueOn,
    graceUntil: earliestDate(addDays(dueOn, config.graceDays), closesOn),
    closesOn,
  }
}
