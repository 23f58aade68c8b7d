import { addDays, weekdayOf } from '@meridian/domain'
import { describe, expect, it, test } from 'vitest'
import { getWorkingDay } from './working-day.ts'

// 2 March 2026 is a Monday.
describe('getWorkingDay', () => {
  test.each([
    ['2026-03-06', '2026-03-20', '2026-03-06'],
    ['2026-03-07', '2026-03-20', '2026-03-09'],
    ['2026-03-08', '2026-03-20', '2026-03-09'],
    // The Monday after must be over.
    ['2026-03-07', '2026-03-10', '2026-03-09'],
    ['2026-03-07', '2026-03-09', '2026-03-06'],
    ['2026-03-08', '2026-03-09', '2026-03-06'],
    ['2026-03-07', '2026-03-08', '2026-03-06'],
    // Around the end of a year and a leap day.
    ['2027-01-02', '2027-02-01', '2027-01-04'],
    ['2020-02-29', '2020-03-31', '2020-03-02'],
  ])('%s, seen on %s, is done on %s', (date, today, expected) => {
    expect(getWorkingDay(date, today)).toBe(expected)
  })

  it('never puts a later day before an earlier one, and nothing past on today', () => {
    for (let todayAt = 0; todayAt < 7; todayAt++) {
      const today = addDays('2026-03-16', todayAt)
      const past = Array.from({ length: 30 }, (_, back) => addDays(today, back - 30))
      const done = past.map((date) => getWorkingDay(date, today))
      expect([...done].sort()).toEqual(done)
      expect(done.every((date) => date < today && weekdayOf(date) <= 5)).toBe(true)
    }
  })
})
