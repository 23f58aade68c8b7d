import { type ListedAlert, listAlertPage } from '@meridian/db/repositories'
import type { AlertFinding, AlertRuleId } from '@meridian/domain/alerts'
import { actorDisciplines } from '../access.ts'
import { getMember, type UseCaseContext } from '../use-case.ts'

const mostAtOnce = 200

/** An alert that is open for me. Whoever treats patients and was told may know what it is about. */
export interface OwnAlert {
  readonly alertId: string
  readonly version: number
  readonly tier: string
  readonly state: string
  readonly patientId: string
  readonly patientName: string
  readonly raisedAt: string
  readonly ackDeadline: string | null
  readonly acknowledgedBy: string | null
  readonly reassessmentId: string | null
  readonly takenBy: string | null
  readonly rule: AlertRuleId
  readonly parts: AlertFinding['parts']
  /** False for who was told and is not on the patient's care team: the rest of the record stays closed. */
  readonly mayReadRecord: boolean
  /** True for a silence that somebody else tried to end: it is the coordinator's now. */
  readonly handedOver: boolean
}

/** The alerts open for the person acting, those put off left out; none for somebody who treats nobody. */
export async function listOwnAlerts(ctx: UseCaseContext): Promise<OwnAlert[]> {
  if (actorDisciplines(ctx).length === 0) return []
  const { organizationId, userId } = getMember(ctx)
  const rows = await listAlertPage(ctx.tx, {
    organizationId,
    userId,
    today: ctx.today,
    scope: 'mine',
    wholeClinic: ctx.clinic.wholeClinicTeam,
    limit: mostAtOnce,
  })
  return rows.map((row) => ownAlertOf(ctx, row))
}

/** A listed alert as the person it waits for may see it. */
export function ownAlertOf(
  ctx: UseCaseContext,
  { inMyCare, escalated, snoozedUntil: _, settledAt: __, outcome: ___, ...row }: ListedAlert,
): OwnAlert {
  return {
    ...row,
    mayReadRecord: inMyCare || ctx.clinic.wholeClinicTeam,
    handedOver: row.rule === 'NOCONTACT' && escalated > 0,
  }
}
