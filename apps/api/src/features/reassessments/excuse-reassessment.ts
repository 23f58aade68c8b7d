import { amendReassessment } from '@meridian/db/repositories'
import type { ExcuseReassessmentInput } from '@meridian/domain/episodes'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { assertOpenToday, getOpenReassessment } from './get-open-reassessment.ts'

/** Says explicitly that the patient declined, or that it was not possible, with the reason. */
export async function excuseReassessment(
  ctx: UseCaseContext,
  input: ExcuseReassessmentInput,
): Promise<{ version: number }> {
  const row = await getOpenReassessment(ctx, input)
  assertOpenToday(ctx, row)
  const version = await amendReassessment(ctx.tx, row, {
    outcome: input.outcome,
    outcomeOn: ctx.today,
    outcomeReason: input.reason,
    outcomeBy: getMember(ctx).userId,
  })
  ctx.recordEvent({
    kind: 'reassessment.closed',
    patientId: row.patientId,
    subjectId: row.id,
    payload: { slot: row.slot, outcome: input.outcome, on: ctx.today, reason: input.reason },
  })
  return { version }
}
