import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PhaseDecision, phaseDecisions } from '../episodes/episode.ts'
import { comparePlans } from './compare-plans.ts'
import { decidePhase } from './decide-phase.ts'
import { multimodalV1 as protocol } from './multimodal-v1.ts'
import type { PhasePlan } from './phase-plan.ts'
import { startPhasePlan } from './start-phase-plan.ts'

const start = startPhasePlan(protocol)

function decide(decision: PhaseDecision, onDay: number, plan: PhasePlan = start): PhasePlan {
  const decided = decidePhase(plan, { decision, onDay, reason: 'Told in the test' }, { protocol })
  return decided.status === 'refused' ? plan : decided.plan
}

const moved = (phase: string, starts: [number, number], ends: [number | null, number | null]) => [
  { kind: 'phase_starts', phase, before: starts[0], after: starts[1] },
  ...(ends[0] === ends[1] ? [] : [{ kind: 'phase_ends', phase, before: ends[0], after: ends[1] }]),
]
const reassessed = (slot: string, before: number, after: number) => ({
  kind: 'reassessment_moved',
  key: slot,
  slot,
  before,
  after,
})

describe('two versions of a plan', () => {
  it('differ in nothing but the decision where the phase changed on its day', () => {
    expect(comparePlans(start, start)).toEqual([])
    expect(comparePlans(start, decide('advance', 28))).toEqual([
      { kind: 'phase_entered', before: 'relief', after: 'activation' },
    ])
  })

  it('differ by a week everywhere after an extension', () => {
    expect(comparePlans(start, decide('extend', 24))).toEqual([
      { kind: 'phase_ends', phase: 'relief', before: 28, after: 35 },
      ...moved('activation', [28, 35], [56, 63]),
      ...moved('bridging', [56, 63], [84, 91]),
      ...moved('consolidation', [84, 91], [182, 189]),
      ...moved('maintenance', [182, 189], [null, null]),
      reassessed('relief_end', 28, 35),
      reassessed('activation_end', 56, 63),
      reassessed('bridging_end', 84, 91),
      reassessed('consolidation_126', 126, 133),
      reassessed('consolidation_182', 182, 189),
    ])
  })

  it('tell a repeated phase and the reassessment it adds', () => {
    const changes = comparePlans(start, decide('repeat', 28))
    expect(changes).toContainEqual({ kind: 'phase_begun_again', phase: 'relief', day: 28 })
    expect(changes).toContainEqual({ kind: 'phase_ends', phase: 'relief', before: 28, after: 56 })
    expect(changes).toContainEqual({
      kind: 'reassessment_added',
      key: 'relief_end:2',
      slot: 'relief_end',
      day: 56,
    })
  })

  it('tell a step-up, and one that a later decision cut short', () => {
    const activation = decide('advance', 28)
    const stepped = decide('step_up', 42, activation)
    const added = { phase: 'activation', fromDay: 42, toDay: 70 }
    expect(comparePlans(activation, stepped)).toContainEqual({ kind: 'step_up_added', ...added })
    const cut = comparePlans(stepped, decide('advance', 56, stepped))
    expect(cut).toContainEqual({ kind: 'step_up_dropped', ...added })
    expect(cut).toContainEqual({ kind: 'step_up_added', ...added, toDay: 56 })
  })

  it('tell a phase that is left on the day it began', () => {
    expect(comparePlans(start, decide('advance', 0))).toContainEqual({
      kind: 'phase_dropped',
      phase: 'relief',
      day: 0,
    })
  })

  const opposite: Readonly<Record<string, string>> = {
    phase_added: 'phase_dropped',
    phase_dropped: 'phase_added',
    step_up_added: 'step_up_dropped',
    step_up_dropped: 'step_up_added',
    reassessment_added: 'reassessment_dropped',
    reassessment_dropped: 'reassessment_added',
  }
  const plans = fc
    .array(fc.record({ decision: fc.constantFrom(...phaseDecisions), gap: fc.nat(60) }), {
      maxLength: 5,
    })
    .map((steps) =>
      steps.reduce(
        ({ plan, day }, { decision, gap }) => ({
          plan: decide(decision, day + gap, plan),
          day: day + gap,
        }),
        { plan: start, day: 0 },
      ),
    )

  it('read the same from either side, and nothing from one plan to itself', () => {
    fc.assert(
      fc.property(plans, plans, ({ plan: one }, { plan: other }) => {
        const kinds = (changes: readonly { kind: string }[]) =>
          changes.map(({ kind }) => kind).sort()
        const there = comparePlans(one, other)
        const back = comparePlans(other, one).map(({ kind }) => ({ kind: opposite[kind] ?? kind }))
        expect(kinds(back)).toEqual(kinds(there))
        expect(comparePlans(one, structuredClone(one))).toEqual([])
      }),
    )
  })
})
