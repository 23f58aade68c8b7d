import { describe, expect, it, test } from 'vitest'
import {
  isOverlapping,
  planSessionsSchema,
  refuseMark,
  refuseUnmark,
  type SessionMark,
} from './planned-session.ts'

const place = { on: '2026-03-05', time: '14:00', minutes: 30 }
const session = { ...place, state: 'planned' as const }

describe('marking', () => {
  test.each([
    ['done', '2026-03-04', '23:59', 'not_yet'],
    ['done', '2026-03-05', '00:00', null],
    ['done', '2026-03-20', '09:00', null],
    ['no_show', '2026-03-05', '13:59', 'not_yet'],
    ['no_show', '2026-03-05', '14:00', null],
    ['no_show', '2026-03-06', '00:00', null],
    ['cancelled_by_patient', '2026-03-01', '09:00', null],
    ['cancelled_by_clinic', '2026-03-01', '09:00', null],
  ] as const)('as %s on %s at %s: %s', (as, today, time, refusal) => {
    expect(refuseMark(session, as as SessionMark, { today, time })).toBe(refusal)
  })

  it('is refused for what is marked already', () => {
    const now = { today: '2026-03-05', time: '15:00' }
    expect(refuseMark({ ...place, state: 'no_show' }, 'done', now)).toBe('already_marked')
  })
})

describe('taking a mark back', () => {
  const done = { state: 'done' as const, reason: null }

  test.each([
    ['on the same day', done, '2026-03-05', null],
    ['on the next day', done, '2026-03-06', 'another_day'],
    ['of a planned one', { ...done, state: 'planned' as const }, '2026-03-05', 'not_marked'],
    [
      'that the end of the episode made',
      { state: 'cancelled_by_clinic' as const, reason: 'died' as const },
      '2026-03-05',
      'episode_ended',
    ],
  ])('%s', (_, marked, today, refusal) => {
    expect(refuseUnmark(marked, '2026-03-05', today)).toBe(refusal)
  })
})

test.each([
  ['13:30', 30, false],
  ['13:30', 31, true],
  ['14:29', 5, true],
  ['14:30', 30, false],
  ['14:00', 30, true],
])('another session at %s for %i minutes overlaps: %s', (time, minutes, expected) => {
  expect(isOverlapping(place, { on: place.on, time, minutes })).toBe(expected)
  expect(isOverlapping(place, { on: '2026-03-06', time, minutes })).toBe(false)
})

describe('what is sent', () => {
  const id = '0198c0de-0000-7000-8000-000000000001'
  const sent = {
    idempotencyKey: id,
    patientId: id,
    discipline: 'acupuncture',
    ...place,
    withUserId: null,
    series: null,
  }

  test.each([
    ['a time that is none', { time: '24:00' }],
    ['a date that is none', { on: '2027-02-29' }],
    ['a session without length', { minutes: 0 }],
    ['a session of five hours', { minutes: 300 }],
    ['a series on no weekday', { series: { weekdays: [], weeks: 4, everyWeeks: 1 } }],
    ['a series of no week', { series: { weekdays: [2], weeks: 0, everyWeeks: 1 } }],
    ['a series every third week', { series: { weekdays: [2], weeks: 4, everyWeeks: 3 } }],
  ])('is refused for %s', (_, wrong) => {
    expect(planSessionsSchema.safeParse({ ...sent, ...wrong }).success).toBe(false)
  })

  it('counts each weekday once, in order', () => {
    const series = { weekdays: [4, 2, 4], weeks: 4, everyWeeks: 1 }
    expect(planSessionsSchema.parse({ ...sent, series }).series?.weekdays).toEqual([2, 4])
  })
})
