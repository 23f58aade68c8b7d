import { listOpenUntil, listPatientsWithAlert } from '@meridian/db/repositories'
import { addDays } from '@meridian/domain'
import { alertRuleIds, alertRules } from '@meridian/domain/alerts'
import { windowStatus } from '@meridian/domain/reassessment'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

const urgentRules = alertRuleIds.filter(
  (id) => alertRules[id].visibility.admin === 'urgent_clinical_contact_needed',
)

/**
 * The admin's call list: for whom urgent clinical contact is needed, whose reassessment is overdue or was
 * missed, and how to reach them. No rule, no answer, no score.
 */
export async function listCalls(ctx: UseCaseContext) {
  assertMay(ctx, 'calls.read')
  const open = await listOpenUntil(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    until: addDays(ctx.today, -1),
    mine: null,
  })
  return {
    urgent: await listPatientsWithAlert(ctx.tx, ctx.actor.organizationId, urgentRules),
    rows: open
      .map((row) => ({
        reassessmentId: row.reassessmentId,
        patientId: row.patientId,
        patientName: row.patientName,
        recordNumber: row.recordNumber,
        phone: row.phone,
        dueOn: row.dueOn,
        status: windowStatus(row, ctx.today, null),
        slot: row.slot,
        coordinatorName: row.coordinatorName,
        alertOpen: row.alertState === 'open',
      }))
      .filter(
        ({ status, alertOpen }) => status === 'overdue' || (status === 'missed' && alertOpen),
      ),
  }
}
