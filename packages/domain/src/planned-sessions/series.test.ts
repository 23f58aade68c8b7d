import { describe, expect, it, test } from 'vitest'
import { addDays, instantAt, timeAt, weekdayOf } from '../shared/calendar-date.ts'
import { listSeriesDates, weekdayOfDate } from './series.ts'

const weekly = { weeks: 4, everyWeeks: 1 as const }

describe('a series', () => {
  it('takes the chosen weekdays from its first day on, in order', () => {
    const { dates } = listSeriesDates('2026-03-03', { ...weekly, weekdays: [2, 4] })
    expect(dates).toEqual([
      '2026-03-03',
      '2026-03-05',
      '2026-03-10',
      '2026-03-12',
      '2026-03-17',
      '2026-03-19',
      '2026-03-24',
      '2026-03-26',
    ])
  })

  it('begins with the first chosen weekday, wherever in the week it starts', () => {
    const { dates } = listSeriesDates('2026-03-04', { weekdays: [2, 4], weeks: 1, everyWeeks: 1 })
    expect(dates).toEqual(['2026-03-05', '2026-03-10'])
  })

  it('leaves out holidays and names them', () => {
    const of = { ...weekly, weekdays: [4] }
    expect(listSeriesDates('2026-12-17', of, ['2026-12-24', '2026-12-25'])).toEqual({
      dates: ['2026-12-17', '2026-12-31', '2027-01-07'],
      skipped: ['2026-12-24'],
    })
  })

  test.each([
    [1, ['2028-02-01', '2028-02-08', '2028-02-15', '2028-02-22', '2028-02-29']],
    [2, ['2028-02-01', '2028-02-15', '2028-02-29']],
    [4, ['2028-02-01', '2028-02-29']],
    [8, ['2028-02-01']],
  ] as const)('every %i weeks over the 29th of February', (everyWeeks, expected) => {
    const of = { weekdays: [2], weeks: 5, everyWeeks }
    expect(listSeriesDates('2028-02-01', of).dates).toEqual(expected)
  })

  it('goes over the end of a month and of a year without losing a day', () => {
    const { dates } = listSeriesDates('2026-12-30', { weekdays: [3, 7], weeks: 2, everyWeeks: 1 })
    expect(dates).toEqual(['2026-12-30', '2027-01-03', '2027-01-06', '2027-01-10'])
  })

  // The clocks of Auckland go forward on 27 September 2026, those of Madrid back on 25 October 2026.
  test.each([
    ['Pacific/Auckland', '2026-09-20'],
    ['Europe/Madrid', '2026-10-18'],
    ['America/Sao_Paulo', '2018-10-28'],
  ])('stays at 14:00 on the wall of %s while the clocks change', (zone, sunday) => {
    const { dates } = listSeriesDates(sunday, { weekdays: [7], weeks: 3, everyWeeks: 1 })
    expect(dates.map((date) => timeAt(instantAt(date, '14:00', zone), zone))).toEqual([
      '14:00',
      '14:00',
      '14:00',
    ])
    const gaps = dates.map((date) => Date.parse(instantAt(date, '14:00', zone)) / 3_600_000)
    expect((gaps[2] ?? 0) - (gaps[0] ?? 0)).not.toBe(14 * 24)
  })

  it('has the weekday the calendar has', () => {
    for (let day = 0; day < 800; day++) {
      const date = addDays('2023-02-20', day)
      expect(weekdayOfDate(date)).toBe(weekdayOf(date))
    }
  })
})
