import { findReassessment, type Reassessment } from '@meridian/db/repositories'
import { Invalid } from '@meridian/domain'
import type { RecordReassessmentInput } from '@meridian/domain/episodes'
import { closeAnswerDraft } from '../../care/close-answer-draft.ts'
import { listRaised, type RaisedAlert } from '../../care/raised-alerts.ts'
import { recordResponse } from '../../care/record-response.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { getOpenReassessment } from './get-open-reassessment.ts'

/** What came of recording answers to a reassessment. */
interface Recorded {
  readonly version: number
  readonly completed: boolean
  /** The required instruments that are still neither answered nor excused. */
  readonly missing: string[]
  readonly raised: RaisedAlert[]
}

/**
 * Records answers to a reassessment. It is complete, and closed, once every required instrument is
 * answered or excused; until then what was answered is kept and it stays open. Says what is still missing,
 * which alerts the answers raised, and who has been told.
 */
export async function recordReassessment(
  ctx: UseCaseContext,
  input: RecordReassessmentInput,
): Promise<Recorded> {
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
  const events = await ctx.settle()
  const key = { organizationId: ctx.actor.organizationId, reassessmentId: row.id }
  const { version, outcome, missing, battery } = (await findReassessment(ctx.tx, key)) ?? row
  return {
    version,
    completed: outcome === 'completed',
    missing: missing ?? battery,
    raised: await listRaised(ctx, events),
  }
}

function assertInWindow(ctx: UseCaseContext, row: Reassessment, on: string) {
  if (on > ctx.today) throw new Invalid({ on: 'date_in_future' })
  if (on < row.opensOn) throw new Invalid({ on: 'date_before_window' })
  if (on > row.closesOn) throw new Invalid({ on: 'date_after_window' })
}
