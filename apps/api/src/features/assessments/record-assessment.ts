import { findEpisodeForUpdate, listResponsesUntil } from '@meridian/db/repositories'
import { Invalid } from '@meridian/domain'
import type { RecordAssessmentInput } from '@meridian/domain/episodes'
import type { InstrumentScores } from '@meridian/domain/instruments'
import { assertMayFor } from '../../access.ts'
import { closeAnswerDraft } from '../../care/close-answer-draft.ts'
import { dropContinued } from '../../care/drop-continued.ts'
import { listChanges, type MeasuredChange } from '../../care/list-changes.ts'
import { listRaised, type RaisedAlert } from '../../care/raised-alerts.ts'
import { recordResponse } from '../../care/record-response.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { findAskingReassessment } from './find-asking-reassessment.ts'

/** What a form came to, what it was filed to (null: unscheduled) and how it compares. */
export interface RecordedAssessment
  extends Pick<InstrumentScores, 'status' | 'scores' | 'bands' | 'flags' | 'missing'> {
  readonly responseId: string
  readonly slot: string | null
  readonly completed: boolean
  readonly changes: readonly MeasuredChange[]
  /** The alerts it raised, and who has been told. */
  readonly raised: readonly RaisedAlert[]
}

/**
 * Records one instrument on a patient. An open reassessment that asks for it on that day gets it, and is
 * closed if nothing else of it is missing; otherwise it is kept as unscheduled.
 */
export async function recordAssessment(
  ctx: UseCaseContext,
  input: RecordAssessmentInput,
): Promise<RecordedAssessment> {
  const { patientId, instrument, on } = input
  await assertMayFor(ctx, 'record.write', patientId)
  if (on > ctx.today) throw new Invalid({ on: 'date_in_future' })
  const { organizationId } = ctx.actor
  const episode = await findEpisodeForUpdate(ctx.tx, { organizationId, patientId })
  const key = { organizationId, patientId, instruments: [instrument], until: on }
  const earlier = dropContinued(await listResponsesUntil(ctx.tx, key)).filter(
    ({ id }) => id !== input.continues,
  )
  const row = episode ? await findAskingReassessment(ctx, episode, input) : null
  const recorded = await recordResponse(ctx, {
    ...input,
    reassessment: row,
    draft: await closeAnswerDraft(ctx, input.draftId),
    field: '',
  })
  const { responseId, status, scores, bands, flags, missing } = recorded
  const changes = listChanges({ instrument, scores, earlier, episodeId: episode?.id ?? null })
  const events = await ctx.settle()
  return {
    responseId,
    status,
    scores,
    bands,
    flags,
    missing,
    changes,
    completed: events.some(({ kind, subjectId }) => {
      return kind === 'reassessment.closed' && subjectId === row?.id
    }),
    slot: row?.slot ?? null,
    raised: await listRaised(ctx, events),
  }
}
