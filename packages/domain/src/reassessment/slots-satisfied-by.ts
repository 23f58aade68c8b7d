import type { InstrumentId } from '../instruments/index.ts'
import { addDays, type CalendarDate, daysBetween } from '../shared/calendar-date.ts'
import type { Slot } from './slot.ts'
import { isWithin } from './slot-status.ts'

/** A complete form and what is needed to place it. */
export interface CompletedForm {
  readonly instrument: InstrumentId
  readonly on: CalendarDate
  /** The last complete form of the same instrument before it. */
  readonly previousOn?: CalendarDate | null
  /** The instrument's minimum re-administration interval, in days (reference §1.15). */
  readonly minimumIntervalDays?: number
  /** A clinician asked for it in spite of the interval. */
  readonly overridden?: boolean
}

/** A form satisfies several reassessments only if it lies this near to each due date, in days. */
export const sharedFormDays = 14

/**
 * The reassessments a completed form counts for, nearest due date first; empty for an unscheduled form.
 * The nearest one whose window contains the date counts for as long as that window is open; a further one
 * only with its due date within 14 days. A form inside the minimum interval of the one before it counts
 * for none (reference §4, §1.15).
 */
export function slotsSatisfiedBy(form: CompletedForm, slots: readonly Slot[]): Slot[] {
  if (isTooSoon(form)) return []
  return slots
    .filter((slot) => asksFor(slot, form.instrument) && isWithin(slot, form.on))
    .sort((a, b) => distance(a, form.on) - distance(b, form.on))
    .filter((slot, index) => index === 0 || distance(slot, form.on) <= sharedFormDays)
}

function isTooSoon({ on, previousOn, minimumIntervalDays = 0, overridden }: CompletedForm) {
  return !overridden && previousOn != null && on < addDays(previousOn, minimumIntervalDays)
}

function asksFor({ battery }: Slot, instrument: InstrumentId): boolean {
  return battery.required.includes(instrument) || battery.optional.includes(instrument)
}

function distance(slot: Slot, date: CalendarDate): number {
  return Math.abs(daysBetween(slot.dueOn, date))
}
