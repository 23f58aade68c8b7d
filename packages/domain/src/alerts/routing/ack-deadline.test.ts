import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AckWithin, minutes, workingDays, workingHours } from '../rule/ack-within.ts'
import { ackDeadline } from './ack-deadline.ts'
import { type ClinicCalendar, clinicCalendarOf, isOpenAt } from './clinic-calendar.ts'

const weekdays = (from: string, to: string) => [
  ...Array.from({ length: 5 }, () => ({ from, to })),
  null,
  null,
]
const saoPaulo = clinicCalendarOf({
  timeZone: 'America/Sao_Paulo',
  workingWeek: weekdays('08:00', '18:00'),
  holidays: [],
})
const auckland = clinicCalendarOf({
  timeZone: 'Pacific/Auckland',
  workingWeek: weekdays('09:00', '17:00'),
  holidays: ['2026-10-26'],
})
const newYorkNights: ClinicCalendar = {
  timeZone: 'America/New_York',
  workingHours: [[], [], [], [], [], [], [['00:00', '06:00']]],
  holidays: [],
}

const deadline = (ackWithin: AckWithin | null, raisedAt: string, calendar = saoPaulo) =>
  ackDeadline({ ackWithin }, raisedAt, calendar)

describe('ackDeadline', () => {
  it('is absent where nothing has to be acknowledged', () => {
    expect(deadline(null, '2026-11-20T20:00:00.000Z')).toBeNull()
  })

  it('runs minutes day and night', () => {
    expect(deadline(minutes(30), '2026-11-20T20:50:00.000Z')).toBe('2026-11-20T21:20:00.000Z')
    expect(deadline(minutes(15), '2026-11-22T03:00:00.000Z')).toBe('2026-11-22T03:15:00.000Z')
  })

  it.each([
    ['reaches closing time exactly', '2026-11-20T17:00:00.000Z', '2026-11-20T21:00:00.000Z'],
    [
      'a minute too late goes on after the weekend',
      '2026-11-20T17:01:00.000Z',
      '2026-11-23T11:01:00.000Z',
    ],
    [
      'Friday 17:00 leaves three hours for Monday',
      '2026-11-20T20:00:00.000Z',
      '2026-11-23T14:00:00.000Z',
    ],
    ['Saturday starts on Monday', '2026-11-21T15:00:00.000Z', '2026-11-23T15:00:00.000Z'],
    ['before opening starts at opening', '2026-11-20T09:00:00.000Z', '2026-11-20T15:00:00.000Z'],
  ])('counts 4 working hours in São Paulo: %s', (_, raisedAt, expected) => {
    expect(deadline(workingHours(4), raisedAt)).toBe(expected)
  })

  it('passes over a holiday', () => {
    const closedMonday = { ...saoPaulo, holidays: ['2026-11-23'] }
    expect(deadline(workingHours(4), '2026-11-20T20:00:00.000Z', closedMonday)).toBe(
      '2026-11-24T14:00:00.000Z',
    )
    expect(deadline(workingDays(1), '2026-11-20T20:00:00.000Z', closedMonday)).toBe(
      '2026-11-24T21:00:00.000Z',
    )
  })

  it.each([
    [1, '2026-11-20T13:00:00.000Z', '2026-11-23T21:00:00.000Z'],
    [2, '2026-11-20T13:00:00.000Z', '2026-11-24T21:00:00.000Z'],
    [5, '2026-11-20T13:00:00.000Z', '2026-11-27T21:00:00.000Z'],
    [1, '2026-11-21T13:00:00.000Z', '2026-11-23T21:00:00.000Z'],
    // Half past eleven on Sunday night is already Monday in UTC.
    [1, '2026-11-23T02:30:00.000Z', '2026-11-23T21:00:00.000Z'],
    [1, '2026-11-23T09:00:00.000Z', '2026-11-24T21:00:00.000Z'],
  ])('counts %i working days in São Paulo to closing time', (days, raisedAt, expected) => {
    expect(deadline(workingDays(days), raisedAt)).toBe(expected)
  })

  it('keeps the wall clock when Auckland enters summer time', () => {
    // Friday 16:00 NZST is 04:00 UTC; Monday 12:00 NZDT is 23:00 UTC on Sunday.
    expect(deadline(workingHours(4), '2026-09-25T04:00:00.000Z', auckland)).toBe(
      '2026-09-27T23:00:00.000Z',
    )
    expect(deadline(workingDays(1), '2026-09-25T04:00:00.000Z', auckland)).toBe(
      '2026-09-28T04:00:00.000Z',
    )
  })

  it('passes over Labour Day in Auckland', () => {
    expect(deadline(workingDays(1), '2026-10-23T00:00:00.000Z', auckland)).toBe(
      '2026-10-27T04:00:00.000Z',
    )
  })

  it('counts real hours in a night with a clock change', () => {
    expect(deadline(workingHours(4), '2026-03-08T05:00:00.000Z', newYorkNights)).toBe(
      '2026-03-08T09:00:00.000Z',
    )
    // That night had five hours: the sixth comes a week later, in summer time.
    expect(deadline(workingHours(6), '2026-03-08T05:00:00.000Z', newYorkNights)).toBe(
      '2026-03-15T05:00:00.000Z',
    )
    expect(deadline(workingHours(7), '2026-11-01T04:00:00.000Z', newYorkNights)).toBe(
      '2026-11-01T11:00:00.000Z',
    )
  })

  it('uses every stretch of a day with a lunch break', () => {
    const split = {
      ...saoPaulo,
      workingHours: saoPaulo.workingHours.map(
        () =>
          [
            ['08:00', '12:00'],
            ['13:00', '17:00'],
          ] as const,
      ),
    }
    expect(deadline(workingHours(4), '2026-11-20T13:00:00.000Z', split)).toBe(
      '2026-11-20T18:00:00.000Z',
    )
    expect(deadline(workingDays(1), '2026-11-20T13:00:00.000Z', split)).toBe(
      '2026-11-21T20:00:00.000Z',
    )
  })

  it('falls to elapsed time in a clinic without opening times', () => {
    const never = { ...saoPaulo, workingHours: [] }
    expect(deadline(workingHours(4), '2026-11-20T20:00:00.000Z', never)).toBe(
      '2026-11-21T00:00:00.000Z',
    )
    expect(deadline(workingDays(2), '2026-11-20T20:00:00.000Z', never)).toBe(
      '2026-11-22T20:00:00.000Z',
    )
  })

  it('does not take a stretch without length for opening time', () => {
    const empty = [['08:00', '08:00']] as const
    const never = { ...saoPaulo, workingHours: saoPaulo.workingHours.map(() => empty) }
    expect(deadline(workingHours(4), '2026-11-20T20:00:00.000Z', never)).toBe(
      '2026-11-21T00:00:00.000Z',
    )
    const [monday = [], ...rest] = saoPaulo.workingHours
    const noTuesday = { ...saoPaulo, workingHours: [monday, empty, ...rest.slice(1)] }
    expect(deadline(workingDays(1), '2026-11-23T13:00:00.000Z', noTuesday)).toBe(
      '2026-11-25T21:00:00.000Z',
    )
  })

  const allowance = fc.constantFrom(minutes(30), workingHours(4), workingDays(1), workingDays(5))
  const moment = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2027-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  const calendar = fc.constantFrom(saoPaulo, auckland, newYorkNights)

  it('never lies before the alert, and never earlier for an alert raised later', () => {
    fc.assert(
      fc.property(allowance, moment, moment, calendar, (within, one, other, clinic) => {
        const [first, second] = [one, other].sort((a, b) => a.getTime() - b.getTime())
        const early = deadline(within, first?.toISOString() ?? '', clinic) ?? ''
        const late = deadline(within, second?.toISOString() ?? '', clinic) ?? ''
        expect(early >= (first?.toISOString() ?? '')).toBe(true)
        expect(late >= early).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('isOpenAt', () => {
  it.each([
    ['2026-11-20T10:59:59.999Z', false],
    ['2026-11-20T11:00:00.000Z', true],
    ['2026-11-20T20:59:59.999Z', true],
    ['2026-11-20T21:00:00.000Z', false],
    ['2026-11-21T15:00:00.000Z', false],
  ])('at %s in São Paulo: %s', (at, expected) => {
    expect(isOpenAt(at, saoPaulo)).toBe(expected)
  })
})
