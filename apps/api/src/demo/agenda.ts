import { addDays, type CalendarDate, type Instant, instantAt } from '@meridian/domain'
import type { Role } from '@meridian/domain/access'
import { demoTimeZone } from './people.ts'
import type { Story, StoryEntry } from './story.ts'
import { getWorkingDay } from './working-day.ts'

/** An entry of a story with its place on the calendar. */
export interface Appointment {
  readonly story: Story
  readonly entry: StoryEntry
  /** The day it is done. */
  readonly on: CalendarDate
  readonly at: Instant
}

/** When each of the staff begins, in minutes after midnight. */
const begins: Readonly<Record<Role, number>> = {
  admin: 8 * 60 + 5,
  physiotherapist: 8 * 60 + 15,
  acupuncturist: 8 * 60 + 30,
  psychologist: 9 * 60 + 10,
}

/** Writing a note ends a contact of this many minutes; anything else is done in passing. */
const contactMinutes = 32
const passingMinutes = 3

/**
 * Every entry of every story on the clinic's calendar, in order of time: nobody is in two places at
 * once, and each patient's entries keep the order in which they are told.
 */
export function planAgenda(stories: readonly Story[], today: CalendarDate): Appointment[] {
  const days = Map.groupBy(
    stories.flatMap((story) => story.entries.map((entry) => placeOn(story, entry, today))),
    ({ on }) => on,
  )
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(timeDay)
}

function placeOn(story: Story, entry: StoryEntry, today: CalendarDate) {
  const date = addDays(today, entry.day - story.beganDaysAgo)
  return { story, entry, on: getWorkingDay(date, today) }
}

function timeDay([on, entries]: [CalendarDate, Omit<Appointment, 'at'>[]]): Appointment[] {
  const free = new Map<Role | Story, number>()
  const timed = entries.map((placed) => {
    const { story, entry } = placed
    const isContact = entry.event.kind === 'sign'
    const minutes = isContact ? contactMinutes : passingMinutes
    const start = Math.max(free.get(entry.by) ?? begins[entry.by], free.get(story) ?? 0)
    const done = start + minutes
    free.set(entry.by, done)
    free.set(story, done)
    return { done, appointment: { ...placed, at: instantAt(on, timeOf(done), demoTimeZone) } }
  })
  return timed.sort((one, other) => one.done - other.done).map(({ appointment }) => appointment)
}

function timeOf(minutes: number): string {
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0')
  return `${hours}:${String(minutes % 60).padStart(2, '0')}`
}
