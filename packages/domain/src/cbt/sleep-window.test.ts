import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../shared/calendar-date.ts'
import { getSleepEfficiency } from './sleep-efficiency.ts'
import type { SleepNight } from './sleep-night.ts'
import { getBedtime, getFirstSleepWindow, nextSleepWindow } from './sleep-window.ts'

/** Nights from [total sleep, time in bed]. */
function nights(...pairs: [number, number][]): SleepNight[] {
  return pairs.map(([totalSleepMin, timeInBedMin], index) => ({
    on: addDays('2026-12-29', index),
    timeInBedMin,
    totalSleepMin,
  }))
}

function same(count: number, totalSleepMin: number, timeInBedMin: number): SleepNight[] {
  return nights(
    ...Array.from({ length: count }, (): [number, number] => [totalSleepMin, timeInBedMin]),
  )
}

describe('the next sleep window', () => {
  test.each([
    [Number.NaN, 85],
    [360, Number.NaN],
    [-1, 85],
    [1441, 85],
    [360, 100.5],
    [360, -0.5],
  ])('throws for %d min and %d %%', (timeInBedMin, meanSleepEfficiencyPct) => {
    expect(() => nextSleepWindow({ timeInBedMin, meanSleepEfficiencyPct })).toThrow(RangeError)
  })

  test.each([
    [360, 90, 375],
    [360, 85, 375],
    [360, 84.99, 360],
    [360, 80, 360],
    [360, 79.99, 345],
    [360, 0, 345],
    [310, 70, 300],
    [300, 70, 300],
    [530, 95, 540],
    [540, 95, 540],
    [290, 82, 300],
    [600, 82, 540],
  ])('after %d min at %d %% is %d min', (timeInBedMin, meanSleepEfficiencyPct, next) => {
    expect(nextSleepWindow({ timeInBedMin, meanSleepEfficiencyPct })).toEqual({
      timeInBedMin: next,
    })
  })

  it('stays between 300 and 540 min and moves by 15 at most', () => {
    const minutes = fc.integer({ min: 300, max: 540 })
    const percent = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(minutes, percent, (timeInBedMin, meanSleepEfficiencyPct) => {
        const next = nextSleepWindow({ timeInBedMin, meanSleepEfficiencyPct }).timeInBedMin
        expect(next).toBeGreaterThanOrEqual(300)
        expect(next).toBeLessThanOrEqual(540)
        expect(Math.abs(next - timeInBedMin)).toBeLessThanOrEqual(15)
      }),
    )
  })
})

describe('the first sleep window', () => {
  test.each([
    ['four nights', same(4, 400, 480), 'too_few_nights'],
    ['eight nights', same(8, 400, 480), 'too_many_nights'],
    ['more sleep than time in bed', same(7, 481, 480), 'night_not_possible'],
    ['a night of no length', same(7, 0, 0), 'night_not_possible'],
    ['no number', same(7, Number.NaN, 480), 'night_not_possible'],
    [
      'one night twice',
      same(6, 400, 480).map((night) => ({ ...night, on: '2026-03-01' })),
      'night_twice',
    ],
  ])('is refused for %s', (_name, list, reason) => {
    expect(getFirstSleepWindow(list)).toEqual({ status: 'rejected', reason })
    expect(getSleepEfficiency(list)).toEqual({ status: 'rejected', reason })
  })

  test.each([
    [5, 360, 360],
    [7, 299, 300],
    [7, 600, 540],
  ])('of %i nights with %i min of sleep is %i min', (count, asleep, timeInBedMin) => {
    const first = getFirstSleepWindow(same(count, asleep, 700))
    expect(first).toEqual({ status: 'computed', timeInBedMin })
  })
})

describe('sleep efficiency', () => {
  it('is the ratio of the sums, not the mean of the ratios', () => {
    const week = nights([300, 300], [300, 300], [300, 300], [300, 300], [0, 800])
    const efficiency = getSleepEfficiency(week)
    expect(efficiency).toEqual({ status: 'computed', percent: 60, nights: 5 })
  })

  it.each([
    [408, 480, 85],
    [384, 480, 80],
    [0, 480, 0],
    [480, 480, 100],
  ])('of %i in %i min is exactly %i %%', (asleep, inBed, percent) => {
    const efficiency = getSleepEfficiency(same(7, asleep, inBed))
    expect(efficiency).toEqual({ status: 'computed', percent, nights: 7 })
  })
})

describe('bedtime for a fixed rise time', () => {
  it.each([
    ['06:30', 360, '00:30'],
    ['06:00', 300, '01:00'],
    ['06:00', 540, '21:00'],
    ['07:00', 420, '00:00'],
  ])('%s with %i min in bed is %s', (riseTime, timeInBedMin, bedtime) => {
    expect(getBedtime(riseTime, { timeInBedMin })).toBe(bedtime)
  })
})
