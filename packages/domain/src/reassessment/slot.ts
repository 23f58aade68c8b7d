import type { Battery } from '../instruments/index.ts'
import type { CalendarDate } from '../shared/calendar-date.ts'
import type { SlotId } from './slot-ids.ts'
import type { SlotWindow } from './slot-window.ts'

/** One reassessment of an episode, whichever of the three clocks opened it. */
export interface Slot extends SlotWindow {
  /** Stays the same for as long as this reassessment exists: the first of `keys`. */
  readonly key: string
  /** The keys of everything it stands for; a merged one has several. */
  readonly keys: readonly string[]
  readonly slot: SlotId
  /** The slots merged into this one. */
  readonly mergedFrom: readonly SlotId[]
  readonly battery: Battery
  /** The due date is only expected: the session that sets it has not taken place. */
  readonly expectedAbout?: true
  /** From this date on nothing is asked any more, because the episode ended; null while it runs. */
  readonly notApplicableFrom: CalendarDate | null
  /** The episode is paused: the dates move on by a day each day, and the status stays what it is. */
  readonly standsStill: boolean
}
