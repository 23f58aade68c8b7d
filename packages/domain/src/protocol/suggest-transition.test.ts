import { describe, expect, it, test } from 'vitest'
import { isStepUpSuggested } from './suggest-step-up.ts'
import { suggestTransition, type TransitionFacts } from './suggest-transition.ts'

const nothing: TransitionFacts = {
  daysInPhase: 0,
  acupunctureSessionsDone: 0,
  painPercentChange: null,
  quotaMetPercent: null,
  openCriticalAlert: false,
  cycleReassessed: false,
  functionImproved: false,
  agreedGoalReached: false,
}

function isSuggested(from: 'relief' | 'activation' | 'bridging', facts: Partial<TransitionFacts>) {
  return suggestTransition(from, { ...nothing, ...facts })?.suggested
}

describe('a transition is suggested', () => {
  test.each([
    ['5 sessions', { acupunctureSessionsDone: 5, painPercentChange: -30 }, false],
    ['6 sessions', { acupunctureSessionsDone: 6, painPercentChange: -30 }, true],
    ['day 27', { daysInPhase: 27, painPercentChange: -30 }, false],
    ['day 28', { daysInPhase: 28, painPercentChange: -30 }, true],
    ['29.9 % less pain', { daysInPhase: 28, painPercentChange: -29.9 }, false],
    ['79 % of walking days', { daysInPhase: 28, quotaMetPercent: 79 }, false],
    ['80 % of walking days', { daysInPhase: 28, quotaMetPercent: 80 }, true],
    ['no figures', { daysInPhase: 28 }, false],
    [
      'a critical alert',
      { daysInPhase: 28, painPercentChange: -50, openCriticalAlert: true },
      false,
    ],
  ])('from relief with %s: %#', (_name, facts, suggested) => {
    expect(isSuggested('relief', facts)).toBe(suggested)
  })

  it('from activation once the cycle was reassessed', () => {
    expect(isSuggested('activation', {})).toBe(false)
    expect(isSuggested('activation', { cycleReassessed: true })).toBe(true)
  })

  it('from bridging with better function or a goal reached', () => {
    expect(isSuggested('bridging', { painPercentChange: -80 })).toBe(false)
    expect(isSuggested('bridging', { functionImproved: true })).toBe(true)
    expect(isSuggested('bridging', { agreedGoalReached: true })).toBe(true)
  })

  it('says what nobody recorded apart from what is not met', () => {
    const unknown = { ...nothing, acupunctureSessionsDone: null }
    expect(suggestTransition('relief', unknown)?.criteria).toEqual([
      { id: 'sessions_or_days', state: 'unmet' },
      { id: 'less_pain_or_quota', state: 'not_recorded' },
      { id: 'no_critical_alert', state: 'met' },
    ])
    const silent = { ...nothing, functionImproved: null, agreedGoalReached: null }
    const [criterion] = suggestTransition('bridging', silent)?.criteria ?? []
    expect(criterion?.state).toBe('not_recorded')
    const one = suggestTransition('bridging', { ...silent, agreedGoalReached: false })
    expect(one?.criteria[0]?.state).toBe('unmet')
  })

  it('never from consolidation or maintenance, for which the reference has no criterion', () => {
    expect(suggestTransition('consolidation', nothing)).toBeUndefined()
    expect(suggestTransition('maintenance', nothing)).toBeUndefined()
  })
})

describe('a step-up is suggested', () => {
  const worse = { functionWorsened: true }

  test.each([
    ['6 days apart', [7, 7], '2026-03-07', false],
    ['7 days apart', [7, 7], '2026-03-08', true],
    ['one of them below 7', [7, 6], '2026-03-08', false],
  ])('by NRS %s', (_name, [first, second], later, suggested) => {
    const entries = [
      { on: later, nrs: second ?? 0 },
      { on: '2026-03-01', nrs: first ?? 0 },
    ]
    expect(isStepUpSuggested(entries, worse)).toBe(suggested)
    expect(isStepUpSuggested(entries, { functionWorsened: false })).toBe(false)
  })

  it('never by one entry or none', () => {
    expect(isStepUpSuggested([{ on: '2026-03-01', nrs: 10 }], worse)).toBe(false)
    expect(isStepUpSuggested([], worse)).toBe(false)
  })
})
