import { describe, expect, it, test } from 'vitest'
import { datePhases, getPhaseWeeks } from './date-phases.ts'
import { decidePhase } from './decide-phase.ts'
import { multimodalV1 as protocol } from './multimodal-v1.ts'
import type { PhasePlan } from './phase-plan.ts'
import { startPhasePlan } from './start-phase-plan.ts'

const start = startPhasePlan(protocol)
const activation = decide('advance', 28)

function decide(decision: 'advance' | 'extend', onDay: number, plan: PhasePlan = start): PhasePlan {
  const decided = decidePhase(plan, { decision, onDay, reason: 'Told in the test' }, { protocol })
  if (decided.status === 'refused') throw new Error(decided.reason)
  return decided.plan
}

describe('the phases on the calendar', () => {
  const dates = (...[dayZero, today, pauses]: [string, string, { from: string; to: string }[]?]) =>
    datePhases(start, { dayZero, pauses: pauses ?? [] }, today).map((span) => [
      span.phase,
      span.startsOn,
      span.endsOn,
    ])

  it('follow each other across month ends and a leap day', () => {
    expect(dates('2028-02-01', '2028-02-02')).toEqual([
      ['relief', '2028-02-01', '2028-02-28'],
      ['activation', '2028-02-29', '2028-03-27'],
      ['bridging', '2028-03-28', '2028-04-24'],
      ['consolidation', '2028-04-25', '2028-07-31'],
      ['maintenance', '2028-08-01', null],
    ])
  })

  it('stand still while the episode is paused', () => {
    const pause = [{ from: '2026-03-10', to: '2026-03-20' }]
    expect(dates('2026-03-01', '2026-03-20', pause).slice(0, 2)).toEqual([
      ['relief', '2026-03-01', '2026-04-07'],
      ['activation', '2026-04-08', '2026-05-05'],
    ])
  })

  it('end on the last day before a pause that begins with the next phase', () => {
    // Relief is days 0 to 27: 1 to 28 March.
    const pause = [{ from: '2026-03-29', to: '2026-04-05' }]
    expect(dates('2026-03-01', '2026-04-05', pause).slice(0, 2)).toEqual([
      ['relief', '2026-03-01', '2026-03-28'],
      ['activation', '2026-04-05', '2026-05-02'],
    ])
  })
})

describe('the weeks of the current phase', () => {
  test.each([
    ['first day', 28, [5, 8, 0]],
    ['last day', 55, [5, 8, 0]],
    ['first day past it', 56, [5, 8, 1]],
    ['week 10', 63, [5, 8, 2]],
  ])('on the %s', (_name, day, [fromWeek, toWeek, weeksPast]) => {
    expect(getPhaseWeeks(activation, day)).toEqual({ fromWeek, toWeek, weeksPast })
  })

  it('go on with an extension, and count a week that has only begun', () => {
    const extended = decide('extend', 59, activation)
    expect(getPhaseWeeks(extended, 60)).toEqual({ fromWeek: 5, toWeek: 10, weeksPast: 0 })
    // It ends with day 65, in the middle of week 10.
    expect(getPhaseWeeks(extended, 66)).toEqual({ fromWeek: 5, toWeek: 10, weeksPast: 1 })
  })

  it('have no end in maintenance', () => {
    const last = ['advance', 'advance', 'advance', 'advance'] as const
    const plan = last.reduce((before, decision) => decide(decision, 30, before), start)
    expect(getPhaseWeeks(plan, 400)).toEqual({ fromWeek: 5, toWeek: null, weeksPast: 0 })
  })
})
