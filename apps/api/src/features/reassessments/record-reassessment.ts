import type { Reassessment } from '@meridian/db/repositories'
import { Invalid } from '@meridian/domain'
import type { RecordReassessmentInput } from '@meridian/domain/episodes'
import { closeAnswerDraft } from '../../care/close-answer-draft.ts'
import { listRaised, type RaisedAlert } from '../../care/raised-alerts.ts'
import { recordResponse } from '../../care/record-response.ts'
import { settleReassessment } from '../../care/settle-reassessment.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { getOpenReassessment } from './get-open-reassessment.ts'

/**
 * Records answers to a reassessment. It is complete, and closed, once a pain score stands among
 * them; until then what was answered is kept and it stays open. Says which alerts that raised, and who
 * has been told.
 */
export async function recordReassessment(
  ctx: UseCaseContext,
  input: RecordReassessmentInput,
): Promise<{ version: number; completed: boolean; raised: RaisedAlert[] }> {
  const row = await getOpenReassessment(ctx, input)
  const { patientId } = row
  assertInWindow(ctx, row, input.on)
  const { draftId, on } = input
  const draft = await closeAnswerDraft(ctx, draftId)
  for (const [index, form] of input.responses.entries()) {
    await recordResponse(ctx, {
      ...form,
      on,
      patientId,
      reassessment: row,
      draftId,
      draft,
      field: `responses.${index}.`,
    })
  }
  const settled = await settleReassessment(ctx, row, input.on)
  return { ...settled, raised: await listRaised(ctx, await ctx.settle()) }
}

function assertInWindow(ctx: UseCaseContext, row: Reassessment, on: string) {
  if (on > ctx.today) throw new Invalid({ on: 'date_in_future' })
  if (on < row.opensOn) throw new Invalid({ on: 'date_before_window' })
  if (on > row.closesOn) throw new Invalid({ on: 'date_after_window' })
}
