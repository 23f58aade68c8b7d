import type { Alert } from '@meridian/db/repositories'
import {
  clinicCalendarOf,
  escalatingOf,
  escalationSchedule,
  findAlertRule,
  type ScheduledEscalation,
} from '@meridian/domain/alerts'
import type { UseCaseContext } from '../../use-case.ts'

/** The steps an alert has still to take while nobody acknowledges it, by the clinic's calendar of now. */
export function listStepsLeft(
  { clinic }: Pick<UseCaseContext, 'clinic'>,
  { rule, tier, raisedAt, escalated }: Alert,
): readonly ScheduledEscalation[] {
  const within = escalatingOf(findAlertRule(rule), tier)
  return escalationSchedule(within, raisedAt, clinicCalendarOf(clinic)).slice(escalated)
}
