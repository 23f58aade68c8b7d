import { describe, expect, it, test } from 'vitest'
import { type PlanContent, type PlanItem, planContentSchema } from '../plan/plan-content.ts'
import { proposePlan } from '../plan/propose-plan.ts'
import { multimodalV1 } from '../protocol/multimodal-v1.ts'
import type { EntryId, UserId } from '../shared/ids.ts'
import { applyDecision } from './apply-decision.ts'
import { type Decision, decisionSchema } from './decision.ts'

let made = 0
const newId = () =>
  `01941f29-7c00-7000-8000-${String(++made).padStart(12, '0')}` as EntryId & UserId
const userId = newId()

const proposed = proposePlan({
  protocol: multimodalV1,
  mechanisms: [],
  prescriberId: userId,
  owners: {},
  newId,
})
const itemOf = (modality: PlanItem['modality']) => {
  const item = proposed.items.find((one) => one.modality === modality)
  if (!item) throw new Error(modality)
  return item
}
const acupuncture = itemOf('acupuncture')
const exercise = itemOf('exercise')
const plan: PlanContent = {
  ...proposed,
  goals: [
    {
      id: newId(),
      activity: 'Garden again',
      expected: 'An hour',
      startLevel: -1,
      agreedOn: '2026-01-05',
      planItemIds: [exercise.id, acupuncture.id],
      psfsActivity: null,
    },
  ],
}

const decide = (decision: Decision, phase: 'relief' | 'activation' = 'activation') =>
  applyDecision(plan, decision, { userId, phase, newId })

function contentAfter(decision: Decision): PlanContent {
  const result = decide(decision)
  if (result.status === 'refused') throw new Error(result.reason)
  return result.content
}

type Dose = Extract<Decision, { kind: 'space_out' }>['doses'][number]
const spaceOut = (...doses: Dose[]): Decision => ({
  kind: 'space_out',
  itemId: acupuncture.id,
  doses,
})

describe('a decision in the plan', () => {
  it('continuing changes nothing', () => {
    expect(contentAfter({ kind: 'continue' })).toEqual(plan)
  })

  it('spacing out lowers the sessions of the phase it names, and nothing else', () => {
    const { items } = contentAfter(
      spaceOut({ phase: 'activation', sessions: [0.5, 0.5], per: 'week' }),
    )
    const changed = items.find(({ id }) => id === acupuncture.id)
    expect(changed?.doses.map(({ phase, dose }) => [phase, dose])).toMatchObject([
      ['relief', { sessions: [2, 2] }],
      ['activation', { kind: 'sessions', sessions: [0.5, 0.5], per: 'week', optional: false }],
      ['bridging', { sessions: [0.5, 1] }],
      ['consolidation', { sessions: [0.5, 0.5] }],
      ['maintenance', { sessions: [0.5, 1] }],
    ])
    expect(items.filter(({ id }) => id !== acupuncture.id)).toEqual(
      plan.items.filter(({ id }) => id !== acupuncture.id),
    )
  })

  // Activation has one session a week; a month has 4 1/3 weeks.
  test.each<[Dose, 'applied' | 'refused']>([
    [{ phase: 'activation', sessions: [4, 4], per: 'month' }, 'applied'],
    [{ phase: 'activation', sessions: [5, 5], per: 'month' }, 'refused'],
    [{ phase: 'activation', sessions: [1, 1], per: 'week' }, 'refused'],
    [{ phase: 'activation', sessions: [0.5, 1], per: 'week' }, 'applied'],
    [{ phase: 'activation', sessions: [0, 2], per: 'week' }, 'refused'],
    [{ phase: 'activation', sessions: [0, 0], per: 'week' }, 'applied'],
  ])('is spaced out only by less than before: %o', (dose, status) => {
    expect(decide(spaceOut(dose)).status).toBe(status)
  })

  it('never reaches back into a phase that is over, nor to a line that counts no sessions', () => {
    const back = spaceOut({ phase: 'relief', sessions: [1, 1], per: 'week' })
    expect(decide(back)).toEqual({ status: 'refused', reason: 'phase_not_ahead' })
    const walking = spaceOut({ phase: 'activation', sessions: [0, 1], per: 'week' })
    expect(decide({ ...walking, itemId: exercise.id } as Decision)).toEqual({
      status: 'refused',
      reason: 'line_unknown',
    })
    expect(decide({ kind: 'stop', itemId: newId() })).toEqual({
      status: 'refused',
      reason: 'line_unknown',
    })
  })

  const line = { modality: 'psychology', title: 'CBT', dose: 'Weekly', ownerId: null } as const

  it('adding puts a line at the end that holds from the present phase on', () => {
    const { items } = contentAfter({ kind: 'add', line })
    expect(items).toHaveLength(plan.items.length + 1)
    const { doses, ...added } = items.at(-1) ?? ({} as PlanItem)
    expect(added).toMatchObject({ modality: 'psychology', title: 'CBT', prescriberId: userId })
    expect(doses.map(({ phase }) => phase)).toEqual([
      'activation',
      'bridging',
      'consolidation',
      'maintenance',
    ])
  })

  it('switching ends one line and adds the other; goals keep what is left', () => {
    const { items, goals } = contentAfter({ kind: 'switch', itemId: acupuncture.id, line })
    expect(items.map(({ id }) => id)).not.toContain(acupuncture.id)
    expect(items.at(-1)).toMatchObject({ title: 'CBT' })
    expect(goals[0]?.planItemIds).toEqual([exercise.id])
  })

  it('referring names to whom and why', () => {
    const { items } = contentAfter({ kind: 'refer', to: 'Rheumatology', why: 'Morning stiffness' })
    expect(items.at(-1)).toMatchObject({
      modality: 'other',
      title: 'Rheumatology',
      note: 'Morning stiffness',
    })
  })

  it('stopping ends one line, or leaves the plan for the end of the episode', () => {
    const { items } = contentAfter({ kind: 'stop', itemId: acupuncture.id })
    expect(items).toHaveLength(plan.items.length - 1)
    expect(contentAfter({ kind: 'stop', itemId: null })).toEqual(plan)
  })

  it('adds no line to a plan that is full', () => {
    const items = Array.from({ length: 30 }, () => ({ ...exercise, id: newId() }))
    const full = applyDecision(
      { ...plan, items, goals: [] },
      { kind: 'add', line },
      {
        userId,
        phase: 'relief',
        newId,
      },
    )
    expect(full).toEqual({ status: 'refused', reason: 'plan_full' })
  })

  test.each<Decision>([
    { kind: 'continue' },
    spaceOut({ phase: 'activation', sessions: [0.5, 0.5], per: 'week' }),
    { kind: 'add', line },
    { kind: 'switch', itemId: exercise.id, line },
    { kind: 'refer', to: 'Rheumatology', why: 'Morning stiffness' },
    { kind: 'stop', itemId: exercise.id },
  ])('leaves a plan that passes its schema: $kind', (decision) => {
    expect(decisionSchema.safeParse(decision).success).toBe(true)
    expect(planContentSchema.safeParse(contentAfter(decision)).success).toBe(true)
  })
})
