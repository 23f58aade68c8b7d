import type { CalendarDate } from '../shared/calendar-date.ts'
import type { SlotId } from './slot-ids.ts'

/** A reassessment on the episode's own day count, before the calendar and its pauses. */
export interface PlannedSlot {
  readonly keys: readonly string[]
  readonly slot: SlotId
  readonly mergedFrom: readonly SlotId[]
  readonly day: number
  readonly expected: boolean
}

/** What was recorded or excused: the date, and the due date the reassessment had then. */
export interface SettledSlot {
  readonly on: CalendarDate
  readonly dueOn: CalendarDate
}

/** Settled reassessments, each under every key it had. */
export type Settled = Readonly<Record<string, SettledSlot>>

/** How the reassessment was settled, or null while it is open. */
export function findSettled(slot: PlannedSlot, settled: Settled): SettledSlot | null {
  const key = slot.keys.find((candidate) => settled[candidate] !== undefined)
  return key === undefined ? null : (settled[key] ?? null)
}

/** One object out of two: the earlier day, `first`'s keys before `second`'s, under one name (reference §4). */
export function joinPlanned(first: PlannedSlot, second: PlannedSlot, slot: SlotId): PlannedSlot {
  const earlier = second.day < first.day ? second : first
  const all = [first.slot, ...first.mergedFrom, second.slot, ...second.mergedFrom]
  return {
    keys: [...first.keys, ...second.keys],
    slot,
    mergedFrom: [...new Set(all)].filter((id) => id !== slot),
    day: earlier.day,
    expected: earlier.expected,
  }
}

/**
 * True when two reassessments lie within `days` of each other and are open together or were settled
 * together: what is asked after one was settled is a new one.
 */
export function canJoin(
  pair: readonly [PlannedSlot, PlannedSlot],
  days: number,
  settled: Settled,
): boolean {
  const [one, other] = pair
  if (Math.abs(one.day - other.day) > days) return false
  return findSettled(one, settled)?.on === findSettled(other, settled)?.on
}
