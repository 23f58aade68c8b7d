import { type CalendarDate, daysBetween } from '../../shared/calendar-date.ts'
import type { AlertTier } from '../rule/alert-rule.ts'
import {
  type AlertOutcome,
  type AlertState,
  type DismissalReason,
  isUnsettled,
} from './alert-state.ts'

/** The longest a T2–T4 may be put off, in days. */
export const longestSnoozeDays = 7

/**
 * What somebody does to an alert; recording the thing itself, a successor or a correction acts by `end`,
 * a graver answer in the record it rests on by `tell_again`.
 */
export type AlertAction =
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'start' }
  | { readonly kind: 'take_over' }
  | { readonly kind: 'release' }
  | { readonly kind: 'tell_again' }
  | { readonly kind: 'resolve'; readonly outcome: AlertOutcome; readonly action: string }
  | { readonly kind: 'dismiss'; readonly reason: DismissalReason }
  | { readonly kind: 'snooze'; readonly on: CalendarDate; readonly until: CalendarDate }
  | { readonly kind: 'end'; readonly outcome: 'recorded' | 'superseded' }
  | { readonly kind: 'withdraw' }

/** The state after an action, or why it is refused. */
export type AlertChange =
  | { readonly ok: true; readonly state: AlertState }
  | { readonly ok: false; readonly reason: AlertRefusal }

export type AlertRefusal =
  | 'already_settled'
  | 'not_acknowledged'
  | 'already_acknowledged'
  | 'already_started'
  | 'not_started'
  | 'action_missing'
  | 'critical_never_dismissed'
  | 'critical_never_snoozed'
  | 'critical_one_at_a_time'
  | 'critical_never_closed_by_itself'
  | 'snooze_out_of_range'

/** What a change needs to know of the alert, and whether it is one of several done at once. */
export interface ChangingAlert {
  readonly tier: AlertTier
  readonly state: AlertState
  readonly inBulk?: boolean
}

/**
 * open → acknowledged → in progress → resolved, or dismissed with a reason: acknowledging resolves
 * nothing, and nothing is resolved that was not acknowledged. Whoever works on it may give it back, and a
 * colleague may take it over. What is told again has been seen by nobody. A T1 is never dismissed, snoozed, closed
 * by itself or done in bulk.
 */
export function changeAlert(alert: ChangingAlert, action: AlertAction): AlertChange {
  if (!isUnsettled(alert.state)) return refuse('already_settled')
  const critical = alert.tier === 'T1' ? criticalRefusal(alert, action) : null
  return critical ? refuse(critical) : change(alert.state, action)
}

function criticalRefusal({ inBulk }: ChangingAlert, { kind }: AlertAction): AlertRefusal | null {
  if (inBulk) return 'critical_one_at_a_time'
  if (kind === 'dismiss') return 'critical_never_dismissed'
  if (kind === 'snooze') return 'critical_never_snoozed'
  return kind === 'end' || kind === 'withdraw' ? 'critical_never_closed_by_itself' : null
}

function change(state: AlertState, action: AlertAction): AlertChange {
  switch (action.kind) {
    case 'acknowledge':
      return state === 'open' ? { ok: true, state: 'acknowledged' } : refuse('already_acknowledged')
    case 'start':
      return start(state)
    case 'take_over':
      return state === 'in_progress' ? { ok: true, state } : refuse('not_started')
    case 'release':
      return state === 'in_progress' ? { ok: true, state: 'acknowledged' } : refuse('not_started')
    case 'tell_again':
      return { ok: true, state: 'open' }
    case 'resolve':
      return resolve(state, action.action)
    case 'dismiss':
      return { ok: true, state: 'dismissed' }
    case 'snooze':
      return snooze(state, daysBetween(action.on, action.until))
    case 'end':
      return { ok: true, state: 'resolved' }
    case 'withdraw':
      return { ok: true, state: 'withdrawn' }
  }
}

function start(state: AlertState): AlertChange {
  if (state === 'open') return refuse('not_acknowledged')
  return state === 'in_progress' ? refuse('already_started') : { ok: true, state: 'in_progress' }
}

function resolve(state: AlertState, action: string): AlertChange {
  if (state === 'open') return refuse('not_acknowledged')
  return action.trim() === '' ? refuse('action_missing') : { ok: true, state: 'resolved' }
}

function snooze(state: AlertState, days: number): AlertChange {
  return days >= 1 && days <= longestSnoozeDays
    ? { ok: true, state }
    : refuse('snooze_out_of_range')
}

function refuse(reason: AlertRefusal): AlertChange {
  return { ok: false, reason }
}
