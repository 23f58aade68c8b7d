import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import { addDays, daysBetween, isCalendarDate } from './calendar-date.ts'

/** Any date of the years 1900 to 2199, spelled by Temporal. */
const anyDate = fc
  .integer({ min: 0, max: 109_571 })
  .map((days) => Temporal.PlainDate.from('1900-01-01').add({ days }).toString())

describe('a date is refused', () => {
  test.each([
    '',
    '2026-1-5',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1899-12-31',
    '2200-01-01',
    '2026-01-05\n',
    ' 2026-01-05',
    '2026-01-05T00:00',
  ])('%j', (text) => {
    expect(isCalendarDate(text)).toBe(false)
  })

  test.each(['', '2026-02-29', '2026-13-01'])('%j has no day after it', (text) => {
    expect(() => addDays(text, 1)).toThrow(RangeError)
    expect(() => daysBetween('2026-01-01', text)).toThrow(RangeError)
    expect(() => daysBetween(text, '2026-01-01')).toThrow(RangeError)
  })

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no number of days', (days) => {
    expect(() => addDays('2026-01-01', days)).toThrow(RangeError)
  })
})

describe('calendar arithmetic', () => {
  test.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2028-02-29', 366, '2029-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-31', -31, '2025-12-31'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2199-12-31', 1, '2200-01-01'],
    ['1900-01-01', -1, '1899-12-31'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
  })

  it('leaves years of five digits to Temporal', () => {
    const far = Temporal.PlainDate.from('2026-01-01').add({ days: 10_000_000 }).toString()
    expect(far).toMatch(/^\+0\d{5}-/)
    expect(addDays('2026-01-01', 10_000_000)).toBe(far)
  })

  it('equals Temporal for every date and distance', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -80_000, max: 80_000 }), (date, days) => {
        const expected = Temporal.PlainDate.from(date).add({ days }).toString()
        expect(addDays(date, days)).toBe(expected)
        expect(daysBetween(date, expected)).toBe(days)
      }),
      { numRuns: 2000 },
    )
  })

  it('is its own inverse, and knows every date it makes', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        expect(isCalendarDate(from)).toBe(true)
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(daysBetween(to, from) + daysBetween(from, to)).toBe(0)
      }),
      { numRuns: 1000 },
    )
  })
})
