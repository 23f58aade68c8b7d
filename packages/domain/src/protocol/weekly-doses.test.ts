import { describe, expect, it, test } from 'vitest'
import { multimodalV1 } from './multimodal-v1.ts'
import { startPhasePlan } from './start-phase-plan.ts'
import { findWeeklyDoses, judgeWeek } from './weekly-doses.ts'

const plan = startPhasePlan(multimodalV1)

describe('the doses of a week', () => {
  it('are undefined before the episode', () => {
    expect(findWeeklyDoses(plan, multimodalV1, 0)).toBeUndefined()
  })

  test.each([
    [4, 'relief', [2, 2]],
    [5, 'activation', [1, 1]],
    [8, 'activation', [1, 1]],
    [9, 'bridging', [0.5, 1]],
    [12, 'bridging', [0.5, 1]],
    [13, 'consolidation', [0.5, 0.5]],
    [26, 'consolidation', [0.5, 0.5]],
    [27, 'maintenance', [0.5, 1]],
  ])('week %i is %s with acupuncture %j', (week, phase, sessions) => {
    const doses = findWeeklyDoses(plan, multimodalV1, week)
    expect(doses).toMatchObject({ phase, acupuncture: { sessions } })
  })
})

describe('a week judged', () => {
  const twice = { sessions: [2, 2] as const, per: 'week' as const }

  test.each([
    [1, 'below'],
    [2, 'met'],
    [3, 'above'],
  ])('%i of two sessions is %s', (completed, verdict) => {
    expect(judgeWeek(twice, { completed, excused: 0 }).verdict).toBe(verdict)
  })

  it('lists excused absences apart and does not count them as done', () => {
    expect(judgeWeek(twice, { completed: 1, excused: 1 })).toEqual({
      least: 2,
      most: 2,
      completed: 1,
      excused: 1,
      verdict: 'below',
    })
  })

  it('asks for none or one where a session falls on every second week or once a month', () => {
    const rare = { sessions: [0.5, 0.5] as const, per: 'week' as const }
    const monthly = { sessions: [0.5, 1] as const, per: 'month' as const }
    for (const dose of [rare, monthly]) {
      expect(judgeWeek(dose, { completed: 0, excused: 0 }).verdict).toBe('met')
      expect(judgeWeek(dose, { completed: 1, excused: 0 }).verdict).toBe('met')
      expect(judgeWeek(dose, { completed: 2, excused: 0 }).verdict).toBe('above')
    }
  })
})
