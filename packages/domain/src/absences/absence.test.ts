import { describe, expect, it, test } from 'vitest'
import { dateAt, startOfDay } from '../shared/calendar-date.ts'
import { absencesOverlap, canCover, type PlannedAbsence, refuseAbsence } from './absence.ts'

const today = '2026-11-20'
const clinician = { roles: ['psychologist'], status: 'active' } as const
const admin = { roles: ['admin'], status: 'active' } as const
const planned: PlannedAbsence = { userId: 'ana', from: today, to: today, coveredBy: 'bo' }

function refusalOf(changes: Partial<PlannedAbsence>, begunOn: string | null = null) {
  const setting = { today, begunOn, absent: clinician, cover: clinician }
  return refuseAbsence({ ...planned, ...changes }, setting)?.reason ?? null
}

describe('refuseAbsence', () => {
  test.each([
    ['one day, today', {}, null],
    ['today to a year from now', { to: '2027-11-21' }, null],
    ['without a cover', { coveredBy: null }, null],
    ['yesterday', { from: '2026-11-19' }, 'date_in_past'],
    ['an end before its start', { from: '2026-11-22', to: '2026-11-21' }, 'ends_before_start'],
    ['more than a year ahead', { to: '2027-11-22' }, 'date_too_far'],
    ['covered by oneself', { coveredBy: 'ana' }, 'covers_self'],
  ])('%s', (_, changes, expected) => {
    expect(refusalOf(changes)).toBe(expected)
  })

  it('leaves the first day of one that has begun where it is', () => {
    expect(refusalOf({ from: '2026-11-18' }, '2026-11-18')).toBeNull()
    expect(refusalOf({ from: '2026-11-19' }, '2026-11-18')).toBe('date_in_past')
    expect(refusalOf({ from: '2026-11-18', to: '2026-11-19' }, '2026-11-18')).toBe('date_in_past')
  })

  it('refuses a cover who left, is nobody here, or may not see what the absent person is told', () => {
    const setting = { today, begunOn: null, absent: clinician }
    const gone = { ...clinician, status: 'deactivated' } as const
    expect(refuseAbsence(planned, { ...setting, cover: gone })?.reason).toBe('cover_gone')
    expect(refuseAbsence(planned, { ...setting, cover: null })?.reason).toBe('cover_gone')
    expect(refuseAbsence(planned, { ...setting, cover: admin })?.reason).toBe('cover_unfit')
  })
})

describe('canCover', () => {
  test.each([
    ['a clinician for a clinician', clinician, clinician, true],
    ['an admin for a clinician', clinician, admin, false],
    ['an admin for an admin', admin, admin, true],
    ['a clinician for an admin', admin, clinician, false],
    [
      'an admin who treats for a clinician',
      clinician,
      { roles: ['admin', 'acupuncturist'], status: 'active' },
      true,
    ],
  ] as const)('%s', (_, absent, cover, expected) => {
    expect(canCover(absent, { ...cover, roles: [...cover.roles] })).toBe(expected)
  })
})

describe('absencesOverlap', () => {
  const one = { from: '2026-11-20', to: '2026-11-22' }
  test.each([
    ['2026-11-22', '2026-11-25', true],
    ['2026-11-23', '2026-11-25', false],
    ['2026-11-01', '2026-11-19', false],
    ['2026-11-21', '2026-11-21', true],
  ])('%s to %s: %s', (from, to, expected) => {
    expect(absencesOverlap(one, { from, to })).toBe(expected)
    expect(absencesOverlap({ from, to }, one)).toBe(expected)
  })
})

describe('the first moment of an absence', () => {
  test.each([
    ['America/Sao_Paulo', '2026-11-20', '2026-11-20T03:00:00.000Z'],
    // That midnight did not exist: the clock went from 23:59 to 01:00.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['Pacific/Auckland', '2026-09-27', '2026-09-26T12:00:00.000Z'],
    ['Pacific/Auckland', '2026-09-28', '2026-09-27T11:00:00.000Z'],
    ['Pacific/Auckland', '2026-04-06', '2026-04-05T12:00:00.000Z'],
  ])('in %s on %s is the clinic’s midnight', (zone, date, expected) => {
    const first = startOfDay(date, zone)
    expect(first).toBe(expected)
    expect(dateAt(first, zone)).toBe(date)
    const before = new Date(Date.parse(first) - 1).toISOString()
    expect(dateAt(before, zone) < date).toBe(true)
  })
})
