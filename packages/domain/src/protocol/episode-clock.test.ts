import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, dateAt, startOfDay } from '../shared/calendar-date.ts'
import { dateOfEpisodeDay, dayOfEpisode, listElapsedPauses } from './episode-clock.ts'

const dayZero = '2026-01-05'
const on = (day: number): string => addDays(dayZero, day)

describe('dayOfEpisode', () => {
  const clock = { dayZero, pauses: [{ from: on(10), to: on(20) }] }

  test.each([
    [-3, -3],
    [0, 0],
    [10, 10],
    [11, 10],
    [19, 10],
    [20, 10],
    [21, 11],
    [38, 28],
  ])('%i calendar days after day 0 with ten days paused it is day %i', (calendar, day) => {
    expect(dayOfEpisode(clock, on(calendar))).toBe(day)
  })

  it('stands still while a pause has no end', () => {
    const open = { dayZero, pauses: [{ from: on(10), to: null }] }
    expect(dayOfEpisode(open, on(10))).toBe(10)
    expect(dayOfEpisode(open, on(500))).toBe(10)
  })

  it('is undone by the date of the day', () => {
    expect(dateOfEpisodeDay(clock, 9, on(40))).toBe(on(9))
    expect(dateOfEpisodeDay(clock, 10, on(40))).toBe(on(20))
    expect(dateOfEpisodeDay(clock, 28, on(40))).toBe(on(38))
    fc.assert(
      fc.property(fc.nat(300), fc.nat(200), fc.nat(90), (day, start, length) => {
        const paused = { dayZero, pauses: [{ from: on(start), to: on(start + length) }] }
        const date = dateOfEpisodeDay(paused, day, on(1000))
        expect(dayOfEpisode(paused, date)).toBe(day)
      }),
    )
  })

  it.each(['America/Sao_Paulo', 'Pacific/Auckland', 'America/New_York', 'UTC'])(
    'counts one day per date of the clinic in %s, clock changes included',
    (zone) => {
      const plain = { dayZero: '2026-01-05', pauses: [] }
      for (let day = 0; day < 730; day += 1) {
        const date = dateAt(startOfDay(on(day), zone), zone)
        expect(dayOfEpisode(plain, date)).toBe(day)
      }
    },
  )
})

describe('listElapsedPauses', () => {
  it('counts shared days once, and none before day 0 or after today', () => {
    const pauses = [
      { from: on(30), to: null },
      { from: on(-5), to: on(3) },
      { from: on(8), to: on(12) },
      { from: on(10), to: on(15) },
      { from: on(11), to: on(12) },
    ]
    expect(listElapsedPauses({ dayZero, pauses }, on(33))).toEqual([
      { from: on(0), to: on(3), days: 3 },
      { from: on(8), to: on(12), days: 4 },
      { from: on(12), to: on(15), days: 3 },
      { from: on(30), to: on(33), days: 3 },
    ])
    expect(listElapsedPauses({ dayZero, pauses }, on(30))).toHaveLength(3)
  })

  it('ignores a pause of no length', () => {
    expect(listElapsedPauses({ dayZero, pauses: [{ from: on(5), to: on(5) }] }, on(9))).toEqual([])
  })
})
