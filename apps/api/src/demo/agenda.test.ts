import { addDays, type CalendarDate, dateAt, timeAt, weekdayOf } from '@meridian/domain'
import { describe, expect, it, test } from 'vitest'
import { type Appointment, planAgenda } from './agenda.ts'
import { demoTimeZone } from './people.ts'
import { stories } from './stories/index.ts'

const week = Array.from({ length: 7 }, (_, day) => addDays('2026-11-16', day))
// A leap day; days after the clocks changed in the clinic's zone, where midnight itself was skipped; a new year.
const odd = ['2024-02-29', '2018-11-05', '2018-02-19', '2027-01-01']

describe.each([...week, ...odd])('the agenda of %s', (today: CalendarDate) => {
  const agenda = planAgenda(stories, today)

  it('holds everything that is told', () => {
    const told = stories.flatMap(({ entries }) => entries)
    expect(new Set(agenda.map(({ entry }) => entry))).toEqual(new Set(told))
    expect(agenda).toHaveLength(told.length)
  })

  it('is in order of time and ends before today', () => {
    const times = agenda.map(({ at }) => at)
    expect([...times].sort()).toEqual(times)
    expect(agenda.every(({ on }) => on < today)).toBe(true)
  })

  it('lies in working hours on working days', () => {
    for (const { on, at } of agenda) {
      expect(weekdayOf(on)).toBeLessThanOrEqual(5)
      expect(dateAt(at, demoTimeZone)).toBe(on)
      const time = timeAt(at, demoTimeZone)
      expect(time >= '08:00' && time <= '19:00').toBe(true)
    }
  })

  it('keeps the order in which each story is told', () => {
    for (const story of stories) {
      const played = agenda.filter((one) => one.story === story).map(({ entry }) => entry)
      expect(played).toEqual(story.entries)
    }
  })

  it('has nobody in two places at once', () => {
    expect(times(agenda, ({ entry }) => entry.by)).toEqual([])
    expect(times(agenda, ({ story }) => story.patient.name)).toEqual([])
  })
})

/** The moments at which somebody is wanted twice. */
function times(agenda: readonly Appointment[], who: (one: Appointment) => string): string[] {
  const keys = agenda.map((one) => `${who(one)} ${one.at}`)
  return keys.filter((key, index) => keys.indexOf(key) !== index)
}

test('an entry follows its story when that begins earlier', () => {
  const [story] = stories
  if (!story) throw new Error('There is no story')
  const before = planAgenda([story], '2026-11-18')
  const moved = planAgenda([{ ...story, beganDaysAgo: story.beganDaysAgo + 7 }], '2026-11-18')
  // A week apart, the last days before today aside, which may not reach today.
  const settled = before.filter(({ on }) => on < '2026-11-13').length
  expect(moved.slice(0, settled).map(({ on }) => addDays(on, 7))).toEqual(
    before.slice(0, settled).map(({ on }) => on),
  )
})
