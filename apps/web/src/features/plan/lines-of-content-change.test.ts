import { i18n } from '@lingui/core'
import { comparePlanContents, emptyPlan, type PlanContent } from '@meridian/domain/plan'
import { beforeAll, describe, expect, it } from 'vitest'
import { linesOfContentChange } from './lines-of-content-change.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const item: PlanContent['items'][number] = {
  id: 'i' as never,
  modality: 'exercise',
  title: null,
  doses: [{ phase: 'relief', dose: { kind: 'words', words: 'Stairs' } }],
  mechanisms: [],
  prescriberId: null,
  ownerId: null,
  note: null,
}
const goal: PlanContent['goals'][number] = {
  id: 'g' as never,
  activity: 'Dance again',
  expected: 'One evening',
  startLevel: -2,
  agreedOn: '2026-03-01',
  planItemIds: [],
  psfsActivity: null,
}

function say(before: Partial<PlanContent>, after: Partial<PlanContent>): string[] {
  const changes = comparePlanContents({ ...emptyPlan, ...before }, { ...emptyPlan, ...after })
  return changes.flatMap((change) => linesOfContentChange(change, () => 'Caio Prosa'))
}

describe('what changes in a plan, in words', () => {
  it('names the item, the phase, both doses and both people', () => {
    const doses: typeof item.doses = [
      { phase: 'relief', dose: { kind: 'words', words: 'Stairs twice' } },
    ]
    const after = { ...item, doses, ownerId: 'u' as never, mechanisms: ['deconditioning' as const] }
    expect(say({ items: [item] }, { items: [after] })).toEqual([
      'Exercise in Relief: Stairs → Stairs twice',
      'Exercise acts on: nothing → Physical deconditioning',
      'Exercise: owner nobody → Caio Prosa',
    ])
  })

  it('tells what a new item asks for, and what is dropped', () => {
    expect(say({}, { items: [{ ...item, title: 'Pool', ownerId: 'u' as never }] })).toEqual([
      'Added: Pool',
      'Pool in Relief: – → Stairs',
      'Pool: owner Caio Prosa',
    ])
    expect(say({ items: [item] }, {})).toEqual(['Dropped: Exercise'])
  })

  it('keeps goals in the patient’s words', () => {
    expect(say({}, { goals: [goal] })).toEqual(['New goal: “Dance again”, expected: One evening'])
    const later = { ...goal, expected: 'Two evenings' }
    expect(say({ goals: [goal] }, { goals: [later] })).toEqual([
      'Goal “Dance again”, expected: One evening → Two evenings',
    ])
  })

  it('says how sure a mechanism is', () => {
    const low = { mechanism: 'sleep_disturbance', confidence: 'low' } as const
    expect(say({ mechanisms: [low] }, { mechanisms: [{ ...low, confidence: 'high' }] })).toEqual([
      'Mechanism Sleep disturbance: low confidence → high confidence',
    ])
  })
})
