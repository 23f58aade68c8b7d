import { describe, expect, it } from 'vitest'
import {
  attainmentLevels,
  functionalGoalSchema,
  goalProgressSchema,
  isGoalReached,
  listLatestProgress,
} from './goal-attainment.ts'

const goalId = '01941f29-7c00-7000-8000-000000000001'
const otherId = '01941f29-7c00-7000-8000-000000000002'

function progress(on: string, attainment: number, id = goalId) {
  return goalProgressSchema.parse({ goalId: id, on, attainment })
}

describe('goal attainment', () => {
  it.each([-3, 3, 0.5, '1', null])('refuses %j', (attainment) => {
    const entry = { goalId, on: '2026-03-01', attainment }
    expect(goalProgressSchema.safeParse(entry).success).toBe(false)
  })

  it('is reached from what was agreed', () => {
    expect(attainmentLevels.filter(isGoalReached)).toEqual([0, 1, 2])
  })

  it('starts below what was agreed', () => {
    const goal = {
      activity: 'Carry the shopping home',
      expected: 'Two bags, 500 m, twice a week',
      agreedOn: '2026-03-01',
      planItemIds: [],
    }
    expect(functionalGoalSchema.safeParse({ ...goal, startLevel: -1 }).success).toBe(true)
    expect(functionalGoalSchema.safeParse({ ...goal, startLevel: 0 }).success).toBe(false)
  })
})

describe('the latest progress', () => {
  it('is one entry a goal, not after the date, the later of one date', () => {
    const entries = [
      progress('2026-03-01', -1),
      progress('2026-03-08', 1),
      progress('2026-03-08', 0),
      progress('2026-03-15', 2),
      progress('2026-03-02', -2, otherId),
    ]
    expect(listLatestProgress(entries, '2026-03-10')).toEqual([entries[2], entries[4]])
    expect(listLatestProgress(entries, '2026-02-28')).toEqual([])
  })
})
