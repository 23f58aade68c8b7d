import type { CalendarDate } from '@meridian/domain'
import type { Entry } from './use-timeline.ts'

export interface TimelineDay {
  readonly day: CalendarDate
  readonly entries: readonly Entry[]
}

/** Entries under the clinic's calendar day they happened on, in the order they came. */
export function groupByDay(
  entries: readonly Entry[],
  dayOf: (instant: string) => CalendarDate,
): TimelineDay[] {
  const days: { day: CalendarDate; entries: Entry[] }[] = []
  for (const entry of entries) {
    const day = dayOf(entry.occurredAt)
    const last = days.at(-1)
    if (last?.day === day) last.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return days
}
