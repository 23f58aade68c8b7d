import { amendReassessment, listRecorded, type Reassessment } from '@meridian/db/repositories'
import { getMember, type UseCaseContext } from '../use-case.ts'

/** The pain score without which a reassessment stays open. */
const closing = ['nrs', 'vas']

/** Closes a reassessment as complete once a pain score stands among its answers; moves its version on. */
export async function settleReassessment(
  ctx: UseCaseContext,
  row: Reassessment,
  on: string,
): Promise<{ version: number; completed: boolean }> {
  const recorded = await listRecorded(ctx.tx, ctx.actor.organizationId, [row.id])
  const completed = (recorded.get(row.id) ?? []).some((id) => closing.includes(id))
  const version = await amendReassessment(
    ctx.tx,
    row,
    completed ? { outcome: 'completed', outcomeOn: on, outcomeBy: getMember(ctx).userId } : {},
  )
  if (completed) {
    ctx.recordEvent({
      kind: 'reassessment.closed',
      patientId: row.patientId,
      subjectId: row.id,
      payload: { slot: row.slot, outcome: 'completed', on, reason: null },
    })
  }
  return { version, completed }
}
