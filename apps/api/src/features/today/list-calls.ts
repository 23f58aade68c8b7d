import { listOpenUntil } from '@meridian/db/repositories'
import { addDays } from '@meridian/domain'
import { windowStatus } from '@meridian/domain/reassessment'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** The admin's call list: whose reassessment is overdue or was missed, and how to reach them. No scores. */
export async function listCalls(ctx: UseCaseContext) {
  assertMay(ctx, 'calls.read')
  const open = await listOpenUntil(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    until: addDays(ctx.today, -1),
    mine: null,
  })
  return {
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
