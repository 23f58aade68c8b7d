import { listMyAlerts } from '@meridian/db/repositories'
import { type AlertFinding, type AlertRuleId, isClinicalRule } from '@meridian/domain/alerts'
import { actorDisciplines } from '../access.ts'
import { getMember, type UseCaseContext } from '../use-case.ts'

/** An alert that is open for me. What it is about is told to the patient's care team only. */
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
  readonly rule: AlertRuleId | null
  readonly parts: AlertFinding['parts']
  /** True for a silence that somebody else tried to end: it is the coordinator's now. */
  readonly handedOver: boolean
}

/** The alerts open for the person acting, those put off left out; none for somebody who treats nobody. */
export async function listOwnAlerts(ctx: UseCaseContext): Promise<OwnAlert[]> {
  if (actorDisciplines(ctx).length === 0) return []
  const { organizationId, userId } = getMember(ctx)
  const rows = await listMyAlerts(ctx.tx, { organizationId, userId, today: ctx.today })
  return rows.map(({ inMyCare, rule, parts, escalated, ...row }) => {
    const isTold = inMyCare || ctx.clinic.wholeClinicTeam || !isClinicalRule(rule)
    const handedOver = rule === 'NOCONTACT' && escalated > 0
    return { ...row, rule: isTold ? rule : null, parts: isTold ? parts : [], handedOver }
  })
}
