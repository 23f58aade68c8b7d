import { describe, expect, it, test } from 'vitest'
import { clinicCalendarOf, nextOpening, whenOpen } from './clinic-calendar.ts'

const weekdays = [...Array(5).fill({ from: '08:00', to: '18:00' }), null, null]
const calendarIn = (timeZone: string, holidays: string[] = []) =>
  clinicCalendarOf({ timeZone, workingWeek: weekdays, holidays })
const madrid = calendarIn('Europe/Madrid', ['2026-01-06'])
const saoPaulo = calendarIn('America/Sao_Paulo', ['2026-11-20'])
const auckland = calendarIn('Pacific/Auckland', ['2026-10-26'])
const never = clinicCalendarOf({
  timeZone: 'Europe/Madrid',
  workingWeek: Array(7).fill(null),
  holidays: [],
})

describe('whenOpen', () => {
  test.each([
    ['is the moment itself while open', '2026-01-05T09:30:00.000Z', '2026-01-05T09:30:00.000Z'],
    ['counts the opening as open', '2026-01-05T07:00:00.000Z', '2026-01-05T07:00:00.000Z'],
    ['is today before the opening', '2026-01-05T06:59:00.000Z', '2026-01-05T07:00:00.000Z'],
    [
      'passes over a holiday from closing on',
      '2026-01-05T17:00:00.000Z',
      '2026-01-07T07:00:00.000Z',
    ],
    ['is Monday from Saturday on', '2026-01-10T10:00:00.000Z', '2026-01-12T07:00:00.000Z'],
    ['is the hour on the wall in summer', '2026-03-28T10:00:00.000Z', '2026-03-30T06:00:00.000Z'],
    ['is the hour on the wall in winter', '2026-10-24T10:00:00.000Z', '2026-10-26T07:00:00.000Z'],
  ])('in Madrid %s', (_, at, expected) => expect(whenOpen(at, madrid)).toBe(expected))

  it('is the moment itself where a clinic never opens', () => {
    expect(whenOpen('2026-01-05T03:00:00.000Z', never)).toBe('2026-01-05T03:00:00.000Z')
  })
})

describe('nextOpening', () => {
  test.each([
    ['before the opening is today', madrid, '2026-01-05T06:59:59.999Z', '2026-01-05T07:00:00.000Z'],
    [
      'at the opening is the next day',
      madrid,
      '2026-01-07T07:00:00.000Z',
      '2026-01-08T07:00:00.000Z',
    ],
    [
      'while open passes over a holiday',
      madrid,
      '2026-01-05T10:00:00.000Z',
      '2026-01-07T07:00:00.000Z',
    ],
    [
      'on Friday is Monday, an hour earlier by UTC in summer',
      madrid,
      '2026-03-27T10:00:00.000Z',
      '2026-03-30T06:00:00.000Z',
    ],
    // Nine in the evening of Thursday in São Paulo is Friday in UTC, and Friday is a holiday there.
    [
      'goes by the day in São Paulo',
      saoPaulo,
      '2026-11-20T00:00:00.000Z',
      '2026-11-23T11:00:00.000Z',
    ],
    // Friday 16:00 NZST; the clocks go forward on Sunday, 27 September.
    [
      'goes by the wall in Auckland',
      auckland,
      '2026-09-25T04:00:00.000Z',
      '2026-09-27T19:00:00.000Z',
    ],
    [
      'knows Labour Day in Auckland',
      auckland,
      '2026-10-22T23:00:00.000Z',
      '2026-10-26T19:00:00.000Z',
    ],
    [
      'is a day later where a clinic never opens',
      never,
      '2026-01-05T03:00:00.000Z',
      '2026-01-06T03:00:00.000Z',
    ],
  ])('%s', (_, calendar, at, expected) => expect(nextOpening(at, calendar)).toBe(expected))
})
