import { describe, expect, it, test } from 'vitest'
import { cbtModules, getCbtStage, painEducationModules } from './session-codes.ts'
import { cbtSessionSchema } from './session-schema.ts'

const session = {
  on: '2026-03-03',
  sessionNumber: 4,
  attendance: 'video',
  modules: ['pne', 'activity_pacing'],
  painEducation: ['sensitisation'],
  homeworkDonePercent: 60,
  homeworkSet: null,
  ratings: [{ kind: 'suds', about: 'bending', before: 70, after: 40 }],
  mood: null,
  safety: 'no_concern',
  goalProgress: [],
  teamSummary: 'Ready to raise walking; no concern for needling or safety.',
}

describe('a CBT session', () => {
  test.each([
    ['no module', { modules: [], painEducation: [] }],
    ['an unknown module', { modules: ['hypnosis'], painEducation: [] }],
    ['a module twice', { modules: ['pne', 'pne'] }],
    ['pain education that is not among its modules', { modules: ['relaxation'] }],
    ['more homework than all', { homeworkDonePercent: 101 }],
    ['nothing for the team', { teamSummary: '  ' }],
    ['a private note', { processNote: 'for my eyes' }],
  ])('is refused with %s', (_name, change) => {
    expect(cbtSessionSchema.safeParse({ ...session, ...change }).success).toBe(false)
  })

  it('is accepted with each module of the taxonomy', () => {
    expect(cbtModules).toHaveLength(18)
    expect(Object.keys(painEducationModules)).toHaveLength(7)
    const whole = { ...session, modules: [...cbtModules] }
    expect(cbtSessionSchema.safeParse(whole).success).toBe(true)
  })
})

describe('the stage of a course', () => {
  it.each([
    [1, 'engage'],
    [3, 'engage'],
    [4, 'skills'],
    [10, 'skills'],
    [11, 'discharge'],
    [12, 'discharge'],
    [13, 'follow_up'],
  ])('of session %i is %s', (sessionNumber, stage) => {
    expect(getCbtStage(sessionNumber)).toBe(stage)
  })
})
