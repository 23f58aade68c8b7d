import { describe, expect, it, test } from 'vitest'
import { getEpisodeWeek, weekOfEpisode } from './episode-week.ts'
import { multimodalV1 } from './multimodal-v1.ts'
import { defaultPhaseAnchors } from './phase-anchors.ts'
import { phaseOn } from './phase-on.ts'
import { protocolSchema } from './protocol-schema.ts'
import { startPhasePlan } from './start-phase-plan.ts'

describe('phaseOn', () => {
  test.each([
    [-1, 'pre_episode'],
    [0, 'relief'],
    [27, 'relief'],
    [28, 'activation'],
    [55, 'activation'],
    [56, 'bridging'],
    [83, 'bridging'],
    [84, 'consolidation'],
    [181, 'consolidation'],
    [182, 'maintenance'],
    [10_000, 'maintenance'],
  ])('day %i is %s', (day, phase) => {
    expect(phaseOn(day)).toBe(phase)
  })
})

describe('weeks of the episode', () => {
  test.each([
    [-1, 0],
    [0, 1],
    [6, 1],
    [7, 2],
    [27, 4],
    [28, 5],
    [83, 12],
    [84, 13],
    [181, 26],
  ])('day %i lies in week %i', (day, week) => {
    expect(weekOfEpisode(day)).toBe(week)
  })

  it('are days 7(n−1) to 7n−1', () => {
    expect(getEpisodeWeek(1)).toEqual({ week: 1, fromDay: 0, toDay: 6 })
    expect(getEpisodeWeek(4)).toEqual({ week: 4, fromDay: 21, toDay: 27 })
  })
})

describe('the default protocol', () => {
  it('is a valid protocol', () => {
    expect(protocolSchema.parse(multimodalV1)).toEqual(multimodalV1)
  })

  it('gives 12 sessions by week 8, and 8 in the relief phase alone', () => {
    const sessions = multimodalV1.phases.map(({ fromDay, toDay, acupuncture }) =>
      acupuncture.per === 'week' && toDay !== null
        ? acupuncture.sessions.map((perWeek) => (perWeek * (toDay - fromDay)) / 7)
        : null,
    )
    expect(sessions[0]).toEqual([8, 8])
    expect(sessions[1]).toEqual([4, 4])
    expect(multimodalV1.cycle).toEqual({
      sessions: [8, 12],
      target: 12,
      earliestDay: 42,
      latestDay: 70,
    })
  })

  it('says that bridging, and nothing else, is the clinic’s own', () => {
    const own = multimodalV1.phases.filter(({ origin }) => origin === 'clinic_default')
    expect(own.map(({ id }) => id)).toEqual(['bridging'])
  })

  it('hangs the reassessments on days 28, 56, 84, 126 and 182', () => {
    expect(startPhasePlan(multimodalV1).anchors).toEqual(defaultPhaseAnchors)
  })
})

describe('a clinic’s protocol', () => {
  const [relief, activation, ...others] = multimodalV1.phases
  if (relief === undefined || activation === undefined) throw new Error('phases missing')

  test.each([
    ['a gap', [{ ...relief, toDay: 27 }, activation, ...others]],
    ['an overlap', [{ ...relief, toDay: 29 }, activation, ...others]],
    ['a later start', [{ ...relief, fromDay: 1 }, activation, ...others]],
    ['no open end', [relief, { ...activation, toDay: 56 }]],
    ['an end before the last', [{ ...relief, toDay: null }, activation]],
    ['no length', [relief, { ...activation, toDay: 28 }]],
    ['nothing', []],
    ['reversed sessions', [{ ...relief, toDay: null, acupuncture: reversed() }]],
  ])('is refused with %s', (_name, phases) => {
    expect(protocolSchema.safeParse({ ...multimodalV1, phases }).success).toBe(false)
  })

  function reversed() {
    return { sessions: [2, 1], per: 'week', optional: false }
  }

  test.each([
    ['a target above the range', { sessions: [8, 12], target: 13, earliestDay: 42, latestDay: 70 }],
    ['a target below it', { sessions: [8, 12], target: 7, earliestDay: 42, latestDay: 70 }],
    ['a latest day before the earliest', { ...multimodalV1.cycle, latestDay: 41 }],
  ])('is refused with %s', (_name, cycle) => {
    expect(protocolSchema.safeParse({ ...multimodalV1, cycle }).success).toBe(false)
  })
})
