import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AlertState, alertStates, isUnsettled } from './alert-state.ts'
import { type AlertAction, changeAlert } from './change-alert.ts'

const resolve: AlertAction = { kind: 'resolve', outcome: 'acted_on', action: 'Called her' }
const snoozeFor = (until: string): AlertAction => ({ kind: 'snooze', on: '2026-11-20', until })
const refused = (reason: string) => ({ ok: false, reason })

describe('changeAlert', () => {
  it.each([
    [{ kind: 'dismiss', reason: 'already_known' }, 'critical_never_dismissed'],
    [snoozeFor('2026-11-21'), 'critical_never_snoozed'],
    [{ kind: 'end', outcome: 'recorded' }, 'critical_never_closed_by_itself'],
    [{ kind: 'withdraw' }, 'critical_never_closed_by_itself'],
  ] as [AlertAction, string][])('refuses a T1 %o', (action, reason) => {
    for (const state of ['open', 'acknowledged', 'in_progress'] as const)
      expect(changeAlert({ tier: 'T1', state }, action)).toEqual(refused(reason))
  })

  it('refuses any act on a T1 among several', () => {
    for (const action of [{ kind: 'acknowledge' }, resolve] as const)
      expect(changeAlert({ tier: 'T1', state: 'acknowledged', inBulk: true }, action)).toEqual(
        refused('critical_one_at_a_time'),
      )
  })

  it('does not resolve what nobody acknowledged', () => {
    expect(changeAlert({ tier: 'T2', state: 'open' }, resolve)).toEqual(refused('not_acknowledged'))
    expect(changeAlert({ tier: 'T2', state: 'open' }, { kind: 'start' })).toEqual(
      refused('not_acknowledged'),
    )
  })

  it('does not resolve without saying what was done', () => {
    expect(
      changeAlert({ tier: 'T3', state: 'acknowledged' }, { ...resolve, action: '  ' }),
    ).toEqual(refused('action_missing'))
  })

  it.each(['resolved', 'dismissed', 'withdrawn'] as const)(
    'leaves a %s alert as it is',
    (state) => {
      for (const action of [{ kind: 'acknowledge' }, resolve, { kind: 'withdraw' }] as const)
        expect(changeAlert({ tier: 'T2', state }, action)).toEqual(refused('already_settled'))
    },
  )

  it.each([
    ['2026-11-20', false],
    ['2026-11-21', true],
    ['2026-11-27', true],
    ['2026-11-28', false],
  ])('snoozes from 20 November until %s: %s', (until, ok) => {
    expect(changeAlert({ tier: 'T2', state: 'open' }, snoozeFor(until)).ok).toBe(ok)
  })

  it('walks from open to resolved, also for a T1', () => {
    const steps: [AlertState, AlertAction, AlertState][] = [
      ['open', { kind: 'acknowledge' }, 'acknowledged'],
      ['acknowledged', { kind: 'start' }, 'in_progress'],
      ['in_progress', resolve, 'resolved'],
      ['acknowledged', resolve, 'resolved'],
    ]
    for (const tier of ['T1', 'T2', 'T3'] as const)
      for (const [state, action, after] of steps)
        expect(changeAlert({ tier, state }, action)).toEqual({ ok: true, state: after })
  })

  it('acknowledges and starts once', () => {
    expect(changeAlert({ tier: 'T2', state: 'in_progress' }, { kind: 'start' })).toEqual(
      refused('already_started'),
    )
    expect(changeAlert({ tier: 'T2', state: 'acknowledged' }, { kind: 'acknowledge' })).toEqual(
      refused('already_acknowledged'),
    )
  })

  it('is given back or taken over by a colleague only while somebody works on it', () => {
    for (const tier of ['T1', 'T3'] as const) {
      const working = { tier, state: 'in_progress' } as const
      expect(changeAlert(working, { kind: 'release' })).toEqual({ ok: true, state: 'acknowledged' })
      expect(changeAlert(working, { kind: 'take_over' })).toEqual({
        ok: true,
        state: 'in_progress',
      })
      for (const state of ['open', 'acknowledged'] as const)
        for (const kind of ['release', 'take_over'] as const)
          expect(changeAlert({ tier, state }, { kind })).toEqual(refused('not_started'))
    }
  })

  it('has been seen by nobody once it is told again, unless it is settled', () => {
    for (const state of ['open', 'acknowledged', 'in_progress'] as const)
      expect(changeAlert({ tier: 'T1', state }, { kind: 'tell_again' })).toEqual({
        ok: true,
        state: 'open',
      })
    expect(changeAlert({ tier: 'T1', state: 'resolved' }, { kind: 'tell_again' })).toEqual(
      refused('already_settled'),
    )
  })

  it('dismisses, ends and withdraws a T2', () => {
    const alert = { tier: 'T2', state: 'open' } as const
    expect(changeAlert(alert, { kind: 'dismiss', reason: 'duplicate' })).toMatchObject({
      state: 'dismissed',
    })
    expect(changeAlert(alert, { kind: 'end', outcome: 'superseded' })).toMatchObject({
      state: 'resolved',
    })
    expect(changeAlert(alert, { kind: 'withdraw' })).toMatchObject({ state: 'withdrawn' })
  })

  const action = fc.constantFrom<AlertAction>(
    { kind: 'acknowledge' },
    { kind: 'start' },
    resolve,
    { kind: 'dismiss', reason: 'other' },
    snoozeFor('2026-11-22'),
    { kind: 'end', outcome: 'recorded' },
    { kind: 'withdraw' },
  )

  it('settles a T1 only by resolving it after it was acknowledged', () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        let state: AlertState = 'open'
        const done: string[] = []
        for (const next of actions) {
          const changed = changeAlert({ tier: 'T1', state }, next)
          if (!changed.ok) continue
          state = changed.state
          done.push(next.kind)
        }
        if (isUnsettled(state)) return
        expect(state).toBe('resolved')
        expect(done[0]).toBe('acknowledge')
        expect(done.at(-1)).toBe('resolve')
      }),
    )
  })

  it('knows which states still ask for something', () => {
    expect(alertStates.filter(isUnsettled)).toEqual(['open', 'acknowledged', 'in_progress'])
  })
})
