import { describe, expect, it } from 'vitest'
import { multimodalV1 } from '../protocol/multimodal-v1.ts'
import type { EntryId, UserId } from '../shared/ids.ts'
import { comparePlanContents } from './compare-contents.ts'
import { findDose } from './find-dose.ts'
import { listUncovered } from './list-uncovered.ts'
import { predominantMechanismsSchema } from './mechanisms.ts'
import { mergePlanContents } from './merge-contents.ts'
import { emptyPlan, type PlanContent, planContentSchema } from './plan-content.ts'
import { proposePlan } from './propose-plan.ts'

const idOf = (number: number) =>
  `01941f29-7c00-7000-8000-${String(number).padStart(12, '0')}` as EntryId & UserId
const physician = idOf(900)
const psychologist = idOf(901)

function propose(mechanisms: PlanContent['mechanisms'] = []): PlanContent {
  let made = 0
  return proposePlan({
    protocol: multimodalV1,
    mechanisms,
    prescriberId: physician,
    owners: { acupuncture: physician, psychology: psychologist },
    newId: () => idOf(++made),
  })
}

describe('a proposed plan', () => {
  it('has the doses of the reference, phase by phase', () => {
    const acupuncture = propose().items.find(({ modality }) => modality === 'acupuncture')
    const perWeek = acupuncture?.doses.map(({ phase, dose }) =>
      dose.kind === 'sessions' ? [phase, ...dose.sessions, dose.per] : [],
    )
    expect(perWeek).toEqual([
      ['relief', 2, 2, 'week'],
      ['activation', 1, 1, 'week'],
      ['bridging', 0.5, 1, 'week'],
      ['consolidation', 0.5, 0.5, 'week'],
      ['maintenance', 0.5, 1, 'month'],
    ])
  })

  it('begins psychology in activation, medicines and sleep hygiene in relief', () => {
    const first = propose().items.map(({ modality, doses }) => [modality, doses[0]?.phase])
    expect(first).toEqual([
      ['acupuncture', 'relief'],
      ['medicines', 'relief'],
      ['exercise', 'relief'],
      ['psychology', 'activation'],
      ['sleep', 'relief'],
    ])
  })

  it('is owned by who practises it, by nobody where nobody does, and prescribed by the physician', () => {
    const owners = propose().items.map(({ modality, ownerId }) => [modality, ownerId])
    expect(Object.fromEntries(owners)).toMatchObject({ psychology: psychologist, exercise: null })
    expect(propose().items.every(({ prescriberId }) => prescriberId === physician)).toBe(true)
  })

  it('passes the schema it is sent with', () => {
    const mechanisms = [{ mechanism: 'deconditioning' as const, confidence: 'high' as const }]
    expect(planContentSchema.safeParse(propose(mechanisms)).success).toBe(true)
  })
})

describe('the dose of an item', () => {
  const [acupuncture, , exercise] = propose().items
  if (!acupuncture || !exercise) throw new Error('no items')

  it('is that of the phase, and that of relief for acupuncture while it is stepped up', () => {
    expect(findDose(acupuncture, { phase: 'activation' })).toMatchObject({ sessions: [1, 1] })
    const stepped = { phase: 'activation', steppedUp: true } as const
    expect(findDose(acupuncture, stepped)).toMatchObject({ sessions: [2, 2], per: 'week' })
    expect(findDose(exercise, stepped)).toMatchObject({ type: 'aerobic' })
  })

  it('is none in a phase the plan leaves out', () => {
    expect(findDose(exercise, { phase: 'maintenance' })).toBeUndefined()
  })
})

describe('mechanisms nothing in the plan addresses', () => {
  it('are none of the protocol’s own, and all of an empty plan, surest first', () => {
    const mechanisms: PlanContent['mechanisms'] = [
      { mechanism: 'sleep_disturbance', confidence: 'low' },
      { mechanism: 'cognitive_patterns', confidence: 'high' },
    ]
    expect(listUncovered(propose(mechanisms))).toEqual([])
    expect(listUncovered({ ...emptyPlan, mechanisms })).toEqual([mechanisms[1], mechanisms[0]])
  })

  it('are each named once', () => {
    const twice = [
      { mechanism: 'deconditioning', confidence: 'low' },
      { mechanism: 'deconditioning', confidence: 'high' },
    ]
    expect(predominantMechanismsSchema.safeParse(twice).success).toBe(false)
  })
})

describe('a goal of the plan', () => {
  const goal = {
    id: idOf(500),
    activity: 'Carry the shopping home',
    expected: 'Two bags, 500 m, twice a week',
    startLevel: -1,
    agreedOn: '2026-03-01',
    planItemIds: [idOf(3)],
    psfsActivity: null,
  }

  it('names items that are in the plan', () => {
    expect(planContentSchema.safeParse({ ...propose(), goals: [goal] }).success).toBe(true)
    const refused = planContentSchema.safeParse({ ...emptyPlan, goals: [goal] })
    expect(refused.error?.issues).toMatchObject([{ message: 'goal_without_item', path: ['goals'] }])
  })
})

describe('comparing two versions', () => {
  it('finds nothing where only the order of keys differs', () => {
    const plan = propose()
    const turned = {
      ...plan,
      items: plan.items.map((item) => Object.fromEntries(Object.entries(item).toReversed())),
    } as unknown as PlanContent
    expect(comparePlanContents(plan, turned)).toEqual([])
  })

  it('tells what was added, dropped and changed, and in which fields', () => {
    const before = propose([{ mechanism: 'deconditioning', confidence: 'low' }])
    const [first, second, ...rest] = before.items
    if (!first || !second) throw new Error('no items')
    const added = { ...second, id: idOf(77) }
    const after: PlanContent = {
      ...before,
      mechanisms: [{ mechanism: 'deconditioning', confidence: 'high' }],
      items: [{ ...first, ownerId: psychologist, note: 'Twice in June' }, ...rest, added],
    }
    expect(
      comparePlanContents(before, after).map((change) =>
        'fields' in change ? [change.kind, ...change.fields] : [change.kind],
      ),
    ).toEqual([
      ['mechanism_changed'],
      ['item_added'],
      ['item_dropped'],
      ['item_changed', 'ownerId', 'note'],
    ])
  })
})

describe('two people changing one plan', () => {
  const base = propose([{ mechanism: 'deconditioning', confidence: 'low' }])
  const [first, second, third] = base.items
  if (!first || !second || !third) throw new Error('no items')

  it('keep what each of them changed', () => {
    const mine = { ...base, items: base.items.with(0, { ...first, note: 'Mine' }) }
    const theirs = {
      ...base,
      mechanisms: [],
      items: [...base.items.with(1, { ...second, note: 'Theirs' }), { ...third, id: idOf(78) }],
    }
    const merged = mergePlanContents({ base, mine, theirs })
    expect(merged.mechanisms).toEqual([])
    expect(merged.items.map(({ note }) => note).slice(0, 3)).toEqual(['Mine', 'Theirs', null])
    expect(merged.items.at(-1)?.id).toBe(idOf(78))
  })

  it('have mine where both changed the same, and what either dropped is gone', () => {
    const mine = { ...base, items: base.items.with(0, { ...first, note: 'Mine' }).slice(0, 3) }
    const theirs = {
      ...base,
      items: base.items.with(0, { ...first, note: 'Theirs' }).toSpliced(1, 1),
    }
    const merged = mergePlanContents({ base, mine, theirs })
    expect(merged.items.map(({ id, note }) => [id, note])).toEqual([
      [first.id, 'Mine'],
      [third.id, null],
    ])
  })

  it('lose a link from a goal to an item the other dropped', () => {
    const goal = {
      id: idOf(501),
      activity: 'Run with my son',
      expected: 'Twenty minutes',
      startLevel: -2 as const,
      agreedOn: '2026-03-01',
      planItemIds: [first.id, second.id],
      psfsActivity: null,
    }
    const theirs = { ...base, items: base.items.toSpliced(1, 1) }
    const merged = mergePlanContents({ base, mine: { ...base, goals: [goal] }, theirs })
    expect(merged.goals[0]?.planItemIds).toEqual([first.id])
    expect(planContentSchema.safeParse(merged).success).toBe(true)
  })
})
