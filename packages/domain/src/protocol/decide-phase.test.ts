import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { phaseDecisions } from '../episodes/episode.ts'
import { addDays } from '../shared/calendar-date.ts'
import { buildPhasePlan } from './build-phase-plan.ts'
import { comparePhases, findSpan } from './compare-phases.ts'
import { decidePhase, type PhaseDecisionInput } from './decide-phase.ts'
import { multimodalV1 } from './multimodal-v1.ts'
import type { PhasePlan } from './phase-plan.ts'
import { startPhasePlan } from './start-phase-plan.ts'
import { findWeeklyDoses } from './weekly-doses.ts'

const protocol = multimodalV1
const start = startPhasePlan(protocol)
const reason = 'More sessions than planned are needed'

function tryDecide(input: Partial<PhaseDecisionInput>, plan: PhasePlan = start) {
  return decidePhase(plan, { decision: 'advance', onDay: 28, reason, ...input }, { protocol })
}

function decide(input: Partial<PhaseDecisionInput>, plan: PhasePlan = start): PhasePlan {
  const decided = tryDecide(input, plan)
  if (decided.status === 'refused') throw new Error(decided.reason)
  return decided.plan
}

/** Spans as text: `relief 0-28`. */
function outline({ spans }: PhasePlan): string[] {
  return spans.map(
    ({ phase, fromDay, toDay, steppedUp }) =>
      `${phase}${steppedUp ? '+' : ''} ${fromDay}-${toDay ?? ''}`,
  )
}

function anchorDays({ anchors }: PhasePlan): Record<string, number> {
  return Object.fromEntries(anchors.map(({ key, day }) => [key, day]))
}

const inMaintenance = [28, 56, 84, 182].reduce((plan, onDay) => decide({ onDay }, plan), start)

describe('a decision is refused', () => {
  test.each([
    ['without a reason', { reason: '  ' }, 'reason_required'],
    ['before day 0', { onDay: -1 }, 'day_not_possible'],
    ['on half a day', { onDay: 1.5 }, 'day_not_possible'],
    ['for no days', { decision: 'extend', days: 0 }, 'days_not_possible'],
    ['for half a day', { decision: 'extend', days: 0.5 }, 'days_not_possible'],
    ['to step up for more than 4 weeks', { decision: 'step_up', days: 29 }, 'days_not_possible'],
  ] as const)('%s', (_name, input, refused) => {
    expect(tryDecide(input)).toEqual({ status: 'refused', reason: refused })
  })

  it('before the last decision', () => {
    const plan = decide({ onDay: 28 })
    expect(tryDecide({ onDay: 27 }, plan)).toMatchObject({ reason: 'before_last_decision' })
    expect(tryDecide({ onDay: 28 }, plan)).toMatchObject({ status: 'decided' })
  })

  it('where there is no next phase, or no end to move', () => {
    const at = { onDay: 200 }
    expect(tryDecide(at, inMaintenance)).toMatchObject({ reason: 'last_phase' })
    const extend = { ...at, decision: 'extend' as const }
    expect(tryDecide(extend, inMaintenance)).toMatchObject({ reason: 'phase_has_no_end' })
    expect(outline(decide({ ...at, decision: 'step_up' }, inMaintenance)).slice(-3)).toEqual([
      'maintenance 182-200',
      'maintenance+ 200-228',
      'maintenance 228-',
    ])
  })
})

describe('advancing', () => {
  it('on the planned day changes no date', () => {
    const plan = decide({ onDay: 28 })
    expect(plan).toMatchObject({ current: 'activation', currentSince: 28 })
    expect(outline(plan)).toEqual(outline(start))
    expect(plan.anchors).toEqual(start.anchors)
  })

  it('late re-dates what follows and leaves the reassessment that has come', () => {
    const plan = decide({ onDay: 35 })
    expect(outline(plan).slice(0, 3)).toEqual(['relief 0-35', 'activation 35-63', 'bridging 63-91'])
    expect(anchorDays(plan)).toEqual({
      relief_end: 28,
      activation_end: 63,
      bridging_end: 91,
      consolidation_126: 133,
      consolidation_182: 189,
    })
  })

  it('early asks for the reassessment on the day of the transition', () => {
    const plan = decide({ onDay: 20 })
    expect(outline(plan).slice(0, 2)).toEqual(['relief 0-20', 'activation 20-48'])
    expect(anchorDays(plan)).toMatchObject({ relief_end: 20, activation_end: 48 })
  })

  it('asks again where the reassessment lay behind before the phase began', () => {
    const plan = decide({ onDay: 70 })
    expect(outline(plan).slice(0, 2)).toEqual(['relief 0-70', 'activation 70-98'])
    expect(anchorDays(plan)).toMatchObject({
      relief_end: 28,
      activation_end: 56,
      'activation_end:2': 98,
      bridging_end: 126,
    })
  })
})

describe('extending', () => {
  it('adds one transition week by default and moves what follows', () => {
    const plan = decide({ decision: 'extend', onDay: 24 })
    expect(plan.current).toBe('relief')
    expect(outline(plan).slice(0, 3)).toEqual(['relief 0-35', 'activation 35-63', 'bridging 63-91'])
    expect(anchorDays(plan)).toMatchObject({ relief_end: 35, activation_end: 63 })
  })

  it('counts from the day of the decision once the phase has run out', () => {
    const plan = decide({ decision: 'extend', onDay: 30, days: 14 })
    expect(outline(plan).slice(0, 2)).toEqual(['relief 0-44', 'activation 44-72'])
    expect(anchorDays(plan)).toMatchObject({ relief_end: 28, 'relief_end:2': 44 })
  })

  it('does not ask twice within 14 days', () => {
    const plan = decide({ decision: 'extend', onDay: 28, days: 14 })
    expect(anchorDays(plan)).not.toHaveProperty('relief_end:2')
  })

  it('leaves the reassessment midway through consolidation on its day', () => {
    const plan = [28, 56, 84].reduce((before, onDay) => decide({ onDay }, before), start)
    const extended = decide({ decision: 'extend', onDay: 100, days: 28 }, plan)
    expect(anchorDays(extended)).toMatchObject({ consolidation_126: 126, consolidation_182: 210 })
  })
})

describe('repeating', () => {
  it('begins the phase again at its full length', () => {
    const plan = decide({ decision: 'repeat', onDay: 28 })
    expect(outline(plan).slice(0, 3)).toEqual(['relief 0-28', 'relief 28-56', 'activation 56-84'])
    expect(anchorDays(plan)).toMatchObject({
      relief_end: 28,
      'relief_end:2': 56,
      activation_end: 84,
    })
  })
})

describe('advancing out of a repeated phase', () => {
  it('asks again on the day of the transition, since the reassessment behind was the first round’s', () => {
    const repeated = decide({ decision: 'repeat', onDay: 28 })
    const plan = decide({ onDay: 50 }, repeated)
    expect(anchorDays(plan)).toMatchObject({
      relief_end: 28,
      'relief_end:2': 50,
      activation_end: 78,
    })
  })
})

describe('stepping up', () => {
  const activation = decide({ onDay: 28 })

  it('puts up to 4 weeks before the rest of the phase, at the relief frequency', () => {
    const plan = decide({ decision: 'step_up', onDay: 42 }, activation)
    expect(outline(plan).slice(0, 5)).toEqual([
      'relief 0-28',
      'activation 28-42',
      'activation+ 42-70',
      'activation 70-84',
      'bridging 84-112',
    ])
    expect(plan.current).toBe('activation')
    expect(anchorDays(plan)).toMatchObject({ activation_end: 84, bridging_end: 112 })
    expect(findWeeklyDoses(plan, protocol, 7)?.acupuncture.sessions).toEqual([2, 2])
    expect(findWeeklyDoses(plan, protocol, 11)?.acupuncture.sessions).toEqual([1, 1])
  })

  it('moves the reassessment midway too', () => {
    const plan = [28, 56, 84].reduce((before, onDay) => decide({ onDay }, before), start)
    const stepped = decide({ decision: 'step_up', onDay: 100, days: 14 }, plan)
    expect(anchorDays(stepped)).toMatchObject({ consolidation_126: 140, consolidation_182: 196 })
  })
})

describe('any decisions', () => {
  const decisions = fc.array(
    fc.record({
      decision: fc.constantFrom(...phaseDecisions),
      gap: fc.nat(60),
      days: fc.integer({ min: 1, max: 28 }),
    }),
    { maxLength: 6 },
  )

  it('leave one phase on each day, and never change what lies behind', () => {
    fc.assert(
      fc.property(decisions, (list) => {
        let onDay = 0
        let plan = start
        for (const { decision, gap, days } of list) {
          onDay += gap
          const decided = tryDecide({ decision, onDay, days }, plan)
          if (decided.status === 'refused') continue
          const { plan: next } = decided
          const behind = plan.anchors.filter(({ day }) => day <= onDay)
          expect(next.anchors.slice(0, behind.length)).toEqual(behind)
          expect(next.spans[0]?.fromDay).toBe(0)
          next.spans.slice(1).forEach(({ fromDay }, index) => {
            expect(fromDay).toBe(next.spans[index]?.toDay)
          })
          for (let day = 0; day < plan.currentSince; day += 5) {
            expect(findSpan(next, day)?.phase).toBe(findSpan(plan, day)?.phase)
          }
          expect(new Set(next.anchors.map(({ key }) => key)).size).toBe(next.anchors.length)
          plan = next
        }
      }),
    )
  })
})

describe('planned against current', () => {
  const dayZero = '2026-02-03'
  const clock = { dayZero, pauses: [] }
  const on = (day: number): string => addDays(dayZero, day)

  it('says both until somebody decides: relief, the plan says activation since 3 March', () => {
    expect(comparePhases(start, clock, '2026-03-02')).toMatchObject({
      current: 'relief',
      planned: 'relief',
      plannedSince: null,
      isTransitionWeek: true,
    })
    expect(comparePhases(start, clock, '2026-03-10')).toMatchObject({
      current: 'relief',
      planned: 'activation',
      plannedSince: '2026-03-03',
    })
  })

  it('agrees again after the decision, and before day 0', () => {
    const plan = buildPhasePlan(clock, [{ decision: 'advance', on: on(30), reason }], { protocol })
    expect(comparePhases(plan, clock, on(40))).toMatchObject({
      current: 'activation',
      planned: 'activation',
      plannedSince: null,
    })
    expect(comparePhases(start, clock, on(-1))).toMatchObject({
      current: 'pre_episode',
      planned: 'pre_episode',
    })
  })

  it('does not count paused days', () => {
    const paused = { dayZero, pauses: [{ from: on(10), to: on(40) }] }
    expect(comparePhases(start, paused, on(57)).planned).toBe('relief')
    expect(comparePhases(start, paused, on(58))).toMatchObject({
      planned: 'activation',
      plannedSince: on(58),
    })
    const decisions = [{ decision: 'advance' as const, on: on(58), reason }]
    expect(buildPhasePlan(paused, decisions, { protocol }).currentSince).toBe(28)
  })

  test.each([
    [20, false],
    [21, true],
    [27, true],
    [28, false],
  ])('day %i lies in the transition week: %s', (day, isTransitionWeek) => {
    expect(comparePhases(start, clock, on(day)).isTransitionWeek).toBe(isTransitionWeek)
  })

  it('throws for recorded decisions that contradict each other', () => {
    const decisions = [
      { decision: 'advance' as const, on: on(30), reason },
      { decision: 'advance' as const, on: on(29), reason },
    ]
    expect(() => buildPhasePlan(clock, decisions, { protocol })).toThrow(RangeError)
  })
})
