import { describe, expect, it, test } from 'vitest'
import { exerciseTargetSchema, listChangedFields } from './exercise-target.ts'

const target = {
  frequencyPerWeek: [3, 5],
  intensity: { scale: 'rpe_0_10', range: [3, 4] },
  minutesPerSession: [20, 30],
  maySplit: true,
  type: 'walking',
  volume: { unit: 'min_per_week', range: [60, 150] },
  progression: { rule: 'quota', quotaMinutes: 8, targetMinutes: 20, leastStep: 1 },
  supervision: 'none',
  startsOn: '2026-03-02',
  contraindications: null,
  equipment: null,
  flarePlan: 'Half the quota for two days, then resume',
  goalId: null,
  stopSignals: 'Chest pain',
}

describe('an exercise target', () => {
  test.each([
    ['a reversed range', { frequencyPerWeek: [5, 3] }],
    ['an RPE of 0 on the scale from 6', { intensity: { scale: 'rpe_6_20', range: [0, 12] } }],
    ['an RPE above 10', { intensity: { scale: 'rpe_0_10', range: [3, 11] } }],
    [
      'a quota above its target',
      { progression: { rule: 'quota', quotaMinutes: 21, targetMinutes: 20, leastStep: 1 } },
    ],
    ['a talk test in numbers', { intensity: { scale: 'talk_test', range: [1, 2] } }],
    ['no stop signals', { stopSignals: ' ' }],
    ['a start that does not exist', { startsOn: '2026-02-30' }],
    ['an unknown field', { pain: 3 }],
  ])('is refused with %s', (_name, change) => {
    expect(exerciseTargetSchema.safeParse({ ...target, ...change }).success).toBe(false)
  })

  it('is accepted by time, heart rate or talk test', () => {
    const intensities = [
      target.intensity,
      { scale: 'percent_hrr', range: [40, 60] },
      { scale: 'talk_test', description: 'can talk, cannot sing' },
    ]
    for (const intensity of intensities) {
      expect(exerciseTargetSchema.safeParse({ ...target, intensity }).success).toBe(true)
    }
  })

  it('names what changed between two versions', () => {
    const before = exerciseTargetSchema.parse(target)
    const after = exerciseTargetSchema.parse({ ...target, minutesPerSession: [25, 30] })
    expect(listChangedFields(before, after)).toEqual(['minutesPerSession'])
    expect(listChangedFields(before, before)).toEqual([])
  })
})
