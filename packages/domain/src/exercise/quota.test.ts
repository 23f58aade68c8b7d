import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../shared/calendar-date.ts'
import { getFlareQuota } from './flare-quota.ts'
import { nextQuota } from './next-quota.ts'
import { projectQuota } from './project-quota.ts'
import { countQuotaWeek } from './quota-week.ts'
import { getStartQuota } from './start-quota.ts'
import { type QuotaReview, suggestQuota } from './suggest-quota.ts'

describe('the start', () => {
  test.each([
    ['two trials', [10, 10], 'trials_3_to_5'],
    ['six trials', [9, 9, 9, 9, 9, 9], 'trials_3_to_5'],
    ['a trial of no length', [10, 0, 10], 'minutes_not_possible'],
    ['a trial without a number', [10, Number.NaN, 10], 'minutes_not_possible'],
  ])('is refused for %s', (_name, trials, reason) => {
    expect(getStartQuota(trials)).toEqual({ status: 'rejected', reason })
  })

  test.each([
    [[10, 10, 10], 10, 8],
    [[12, 9, 9], 10, 8],
    [[11, 11, 11], 11, 8],
    [[12, 12, 13], 37 / 3, 9],
    [[5, 5, 5, 5, 5], 5, 4],
    [[12.4, 12.5, 12.6], 12.5, 10],
    [[1, 1, 1], 1, 1],
  ])('of %j is 80 %% of the mean %d, rounded down: %i', (trials, meanMinutes, quota) => {
    expect(getStartQuota(trials)).toEqual({ status: 'set', meanMinutes, quota })
  })
})

describe('the next quota', () => {
  test.each([
    [8, 9],
    [9, 10],
    [10, 11],
    [19, 20],
    [20, 22],
    [29, 30],
    [30, 30],
    [28, 30],
    [1, 2],
  ])('after %i on the way to 30 is %i', (quota, next) => {
    expect(nextQuota({ quota, target: 30 })).toBe(next)
  })

  it('is exact where 1.1 is not', () => {
    for (const tens of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
      expect(nextQuota({ quota: 10 * tens, target: 1000 })).toBe(11 * tens)
    }
  })

  it('never exceeds the target, never falls, and grows by a minute at least', () => {
    const pairs = fc
      .integer({ min: 1, max: 600 })
      .chain((target) =>
        fc.record({ target: fc.constant(target), quota: fc.integer({ min: 1, max: target }) }),
      )
    fc.assert(
      fc.property(pairs, ({ quota, target }) => {
        const next = nextQuota({ quota, target })
        expect(next).toBeLessThanOrEqual(target)
        expect(next).toBeGreaterThanOrEqual(Math.min(target, quota + 1))
        expect(next).toBeLessThanOrEqual(Math.max(quota + 1, quota * 1.1 + 1e-9))
      }),
    )
  })
})

describe('the projection', () => {
  it('is empty at the target', () => {
    expect(projectQuota({ quota: 20, target: 20 }, '2026-03-01')).toEqual([])
  })

  it('takes 10 to 14 weekly steps from 8 to 20 minutes', () => {
    const dates = projectQuota({ quota: 8, target: 20 }, '2026-03-01')
    expect(dates.length).toBeGreaterThanOrEqual(10)
    expect(dates.length).toBeLessThanOrEqual(14)
    expect(dates.at(-1)).toEqual({ quota: 20, on: addDays('2026-03-01', 7 * dates.length) })
  })

  it('reaches 20 minutes by week 8 with two more minutes a week', () => {
    const dates = projectQuota({ quota: 8, target: 20, leastStep: 2 }, '2026-03-01')
    expect(dates.map(({ quota }) => quota)).toEqual([10, 12, 14, 16, 18, 20])
    expect(dates.at(-1)?.on).toBe('2026-04-12')
  })

  it('counts weeks over a year end and a leap day', () => {
    expect(projectQuota({ quota: 5, target: 6 }, '2026-12-28')[0]?.on).toBe('2027-01-04')
    expect(projectQuota({ quota: 5, target: 6 }, '2028-02-22')[0]?.on).toBe('2028-02-29')
  })
})

describe('the suggestion', () => {
  const review: QuotaReview = {
    quota: 10,
    target: 30,
    weeks: [{ plannedDays: 5, metDays: 5 }],
    lastAchieved: 9,
    changedOn: null,
    today: '2026-03-08',
    openRedFlag: false,
    openSeriousAdverseEvent: false,
    painAfterExercise: [],
  }
  const week = (metDays: number, plannedDays = 10) => ({ plannedDays, metDays })

  test.each([
    ['79 %', [week(79, 100)], 'hold', 10],
    ['80 %', [week(80, 100)], 'raise', 11],
    ['50 % twice', [week(5), week(5)], 'hold', 10],
    ['below half once', [week(4)], 'hold', 10],
    ['below half, then half', [week(4), week(5)], 'hold', 10],
    ['below half twice', [week(4), week(4)], 'drop_and_review', 9],
    ['below half long ago', [week(4), week(4), week(9)], 'raise', 11],
    ['nothing planned', [week(0, 0)], 'hold', 10],
    ['nothing planned twice', [week(0, 0), week(0, 0)], 'hold', 10],
    ['no week yet', [], 'hold', 10],
  ] as const)('with %s', (_name, weeks, action, quota) => {
    expect(suggestQuota({ ...review, weeks })).toMatchObject({ action, quota })
  })

  it('never drops to more than the present quota, nor to nothing', () => {
    const weeks = [week(0), week(0)]
    expect(suggestQuota({ ...review, weeks, lastAchieved: 15 }).quota).toBe(10)
    expect(suggestQuota({ ...review, weeks, lastAchieved: null }).quota).toBe(10)
  })

  test.each([
    ['2026-03-02', 'hold'],
    ['2026-03-01', 'raise'],
  ])('raises at most weekly: changed on %s, %s on 8 March', (changedOn, action) => {
    expect(suggestQuota({ ...review, changedOn }).action).toBe(action)
  })

  it('holds at the target', () => {
    expect(suggestQuota({ ...review, quota: 30 })).toEqual({
      action: 'hold',
      quota: 30,
      reasons: ['target_reached'],
    })
  })

  it('raises nothing while a red flag or a serious adverse event is open', () => {
    const blocked = { ...review, openRedFlag: true, openSeriousAdverseEvent: true }
    expect(suggestQuota(blocked)).toEqual({
      action: 'hold',
      quota: 10,
      reasons: ['red_flag_open', 'serious_adverse_event_open'],
    })
  })

  test.each([
    ['once', [{ riseNrs: 2, hours: 25 }], 'raise'],
    ['by 1', Array.from({ length: 3 }, () => ({ riseNrs: 1, hours: 48 })), 'raise'],
    ['for 24 h', Array.from({ length: 2 }, () => ({ riseNrs: 3, hours: 24 })), 'raise'],
    ['twice for longer', Array.from({ length: 2 }, () => ({ riseNrs: 2, hours: 24.5 })), 'hold'],
  ])('with pain that rose %s', (_name, painAfterExercise, action) => {
    expect(suggestQuota({ ...review, painAfterExercise }).action).toBe(action)
  })

  it('is the same whether a day was just met or far exceeded', () => {
    const plan = { quota: 10, plannedDays: 2 }
    const just = [
      { on: '2026-03-02', minutes: 10 },
      { on: '2026-03-03', minutes: 10 },
    ]
    const far = just.map((entry) => ({ ...entry, minutes: 60 }))
    expect(countQuotaWeek(far, plan)).toEqual(countQuotaWeek(just, plan))
  })
})

describe('a logged week', () => {
  it('adds up split time, and counts no day twice or beyond those planned', () => {
    const log = [
      { on: '2026-03-02', minutes: 5 },
      { on: '2026-03-02', minutes: 5 },
      { on: '2026-03-03', minutes: 9 },
      { on: '2026-03-04', minutes: 10 },
    ]
    expect(countQuotaWeek(log, { quota: 10, plannedDays: 3 })).toEqual({
      plannedDays: 3,
      metDays: 2,
    })
    expect(countQuotaWeek(log, { quota: 5, plannedDays: 2 }).metDays).toBe(2)
  })
})

describe('a flare', () => {
  it.each([
    [10, 5],
    [9, 4],
    [1, 1],
  ])('halves %i to %i minutes', (quota, half) => {
    expect(getFlareQuota(quota)).toBe(half)
  })
})
