import type { Instant } from '../../shared/calendar-date.ts'
import type { AckWithin } from '../rule/ack-within.ts'
import type { AlertRole, AlertTier, EscalationStep } from '../rule/alert-rule.ts'
import { ackDeadline } from './ack-deadline.ts'
import {
  type ClinicCalendar,
  hasWorkingHours,
  isOpenAt,
  openIntervalsAfter,
} from './clinic-calendar.ts'

/** An escalation with its moment: it happens then unless the alert has been acknowledged. */
export interface ScheduledEscalation {
  readonly at: Instant
  readonly to: AlertRole
  readonly because: 'not_acknowledged' | 'clinic_closed'
}

/** What `escalationSchedule` needs to know of a rule at one of its tiers. */
export interface Escalating {
  readonly tier: AlertTier
  readonly ackWithin: AckWithin | null
  readonly escalation: readonly EscalationStep[]
}

/**
 * Everything that happens to an alert nobody acknowledges, in order. A T1 reaches the on-call at once
 * outside opening times, and at closing time when it is still unacknowledged then.
 */
export function escalationSchedule(
  rule: Escalating,
  raisedAt: Instant,
  calendar: ClinicCalendar,
): readonly ScheduledEscalation[] {
  const steps = rule.escalation.flatMap((step) => stepAt(step, rule, { raisedAt, calendar }))
  const closed = rule.tier === 'T1' ? closedSteps(raisedAt, calendar) : []
  return [...closed, ...steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function stepAt(
  step: EscalationStep,
  { ackWithin }: Escalating,
  { raisedAt, calendar }: { raisedAt: Instant; calendar: ClinicCalendar },
): ScheduledEscalation[] {
  if (!ackWithin) return []
  const stretched = { ...ackWithin, amount: ackWithin.amount * step.afterPeriods }
  const at = ackDeadline({ ackWithin: stretched }, raisedAt, calendar)
  return at ? [{ at, to: step.to, because: 'not_acknowledged' }] : []
}

function closedSteps(raisedAt: Instant, calendar: ClinicCalendar): ScheduledEscalation[] {
  const at = isOpenAt(raisedAt, calendar) ? closingAfter(raisedAt, calendar) : raisedAt
  return [{ at, to: 'on_call', because: 'clinic_closed' }]
}

function closingAfter(at: Instant, calendar: ClinicCalendar): Instant {
  if (!hasWorkingHours(calendar)) return at
  for (const { to } of openIntervalsAfter(at, calendar)) return to
  return at
}
