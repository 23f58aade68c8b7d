import { listOpenUntil, listPatientsWithAlert, listSilentPatients } from '@meridian/db/repositories'
import { addDays } from '@meridian/domain'
import { alertRuleIds, alertRules } from '@meridian/domain/alerts'
import { windowStatus } from '@meridian/domain/reassessment'
import type { UseCaseContext } from '../use-case.ts'

const urgentRules = alertRuleIds.filter(
  (id) => alertRules[id].visibility.admin === 'urgent_clinical_contact_needed',
)

/**
 * Whom the admin is to call: for whom urgent clinical contact is needed, who has gone silent, whose
 * reassessment is overdue or was missed. No rule, no tier, no answer, no score.
 */
export async function getCallList(ctx: UseCaseContext) {
  const { organizationId } = ctx.actor
  const until = addDays(ctx.today, -1)
  const [open, urgent, silent] = await Promise.all([
    listOpenUntil(ctx.tx, { organizationId, until, mine: null }),
    listPatientsWithAlert(ctx.tx, organizationId, urgentRules),
    listSilentPatients(ctx.tx, organizationId),
  ])
  const rows = open
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
    .filter(({ status, alertOpen }) => status === 'overdue' || (status === 'missed' && alertOpen))
  return { urgent, silent: silent.map(asSilent), rows }
}

function asSilent({
  inputs,
  escalated,
  ...row
}: Awaited<ReturnType<typeof listSilentPatients>>[number]) {
  const { lastHeardOn } = inputs
  return {
    ...row,
    lastHeardOn: typeof lastHeardOn === 'string' ? lastHeardOn : null,
    /** True once the coordinator has taken over. */
    handedOver: escalated > 0,
  }
}
