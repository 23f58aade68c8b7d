import { addDays, daysBetween } from '../../shared/calendar-date.ts'
import type { EpisodeSchedule } from '../episode-schedule.ts'
import type { Slot } from '../slot.ts'
import { slotsFor } from '../slots-for.ts'

const dayZero = '2026-01-05'

/** The date of an episode day, as long as nothing pauses. */
export function on(day: number): string {
  return addDays(dayZero, day)
}

/** An episode that began and has nothing recorded yet. */
export function schedule(overrides: Partial<EpisodeSchedule> = {}): EpisodeSchedule {
  return { dayZero, today: on(0), pauses: [], regions: ['lumbar'], ...overrides }
}

/** The slot that stands for a key. */
export function slotOf(overrides: Partial<EpisodeSchedule>, key: string): Slot {
  const slot = slotsFor(schedule(overrides)).find(({ keys }) => keys.includes(key))
  if (slot === undefined) throw new Error(`no slot ${key}`)
  return slot
}

/** Due days of the episode, by name. */
export function outline(overrides: Partial<EpisodeSchedule> = {}): [string, number][] {
  return slotsFor(schedule(overrides)).map(({ slot, dueOn }) => [slot, daysBetween(dayZero, dueOn)])
}
