import { proposePlan } from '@meridian/domain/plan'
import { multimodalV1 } from '@meridian/domain/protocol'
import { decisionSchema } from '@meridian/domain/reassessment'
import { describe, expect, it, test } from 'vitest'
import { type DecisionForm, listDoses, toDecision } from './to-decision.ts'

let made = 0
const newId = () => `01941f29-7c00-7000-8000-${String(++made).padStart(12, '0')}` as never
const plan = proposePlan({
  protocol: multimodalV1,
  mechanisms: [],
  prescriberId: newId(),
  owners: {},
  newId,
})
const acupuncture = plan.items.find(({ modality }) => modality === 'acupuncture')

const form = (overrides: Partial<DecisionForm>): DecisionForm => ({
  kind: 'continue',
  itemId: acupuncture?.id ?? '',
  doses: [],
  modality: 'psychology',
  title: '',
  dose: 'Weekly',
  ownerId: '',
  to: 'Rheumatology',
  why: 'Morning stiffness',
  reason: 'Better',
  ...overrides,
})

describe('the form of a decision', () => {
  it('begins with the sessions of the present phase and the next', () => {
    expect(listDoses(acupuncture, 'activation')).toEqual([
      { phase: 'activation', least: '1', most: '1', per: 'week' },
      { phase: 'bridging', least: '0.5', most: '1', per: 'week' },
    ])
    expect(listDoses(acupuncture, 'maintenance')).toHaveLength(1)
    expect(listDoses(undefined, 'relief')).toEqual([])
  })

  test.each(['continue', 'add', 'switch', 'refer', 'stop'])('is read by the schema: %s', (kind) => {
    expect(decisionSchema.safeParse(toDecision(form({ kind }))).error).toBeUndefined()
  })

  it('sends the sessions as they were lowered', () => {
    const doses = [{ phase: 'relief' as const, least: '0.5', most: '1', per: 'week' }]
    const read = decisionSchema.parse(toDecision(form({ kind: 'space_out', doses })))
    expect(read).toMatchObject({ doses: [{ phase: 'relief', sessions: [0.5, 1], per: 'week' }] })
  })

  it('stops everything when no line is named', () => {
    expect(toDecision(form({ kind: 'stop', itemId: '' }))).toEqual({ kind: 'stop', itemId: null })
  })

  test.each([
    ['', {}, 'kind'],
    ['refer', { to: '' }, 'to'],
    [
      'space_out',
      { doses: [{ phase: 'relief' as const, least: '', most: '1', per: 'week' }] },
      'doses.0.sessions.0',
    ],
    ['add', { dose: ' ' }, 'line.dose'],
    ['switch', { itemId: '' }, 'itemId'],
  ])('leaves what is empty to be pointed at: %s', (kind, empty, path) => {
    const read = decisionSchema.safeParse(toDecision(form({ kind, ...empty })))
    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toContain(path)
  })
})
