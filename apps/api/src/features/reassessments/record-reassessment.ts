import {
  amendReassessment,
  listRecorded,
  type Reassessment,
  writeResponse,
} from '@meridian/db/repositories'
import { Invalid } from '@meridian/domain'
import type { RecordReassessmentInput } from '@meridian/domain/episodes'
import {
  instruments,
  isInstrumentId,
  isRecordable,
  scoreInstrument,
} from '@meridian/domain/instruments'
import { listRaised, type RaisedAlert } from '../../care/raised-alerts.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { getOpenReassessment } from './get-open-reassessment.ts'

/** The pain score without which a reassessment stays open. */
const closing = ['nrs', 'vas']

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
  assertInWindow(ctx, row, input.on)
  for (const [index, answered] of input.responses.entries()) {
    await recordResponse(ctx, row, { ...answered, on: input.on, index })
  }
  const recorded = await listRecorded(ctx.tx, ctx.actor.organizationId, [row.id])
  const completed = (recorded.get(row.id) ?? []).some((id) => closing.includes(id))
  const version = await amendReassessment(
    ctx.tx,
    row,
    completed
      ? { outcome: 'completed', outcomeOn: input.on, outcomeBy: getMember(ctx).userId }
      : {},
  )
  if (completed) recordClosing(ctx, row, input.on)
  return { version, completed, raised: await listRaised(ctx, await ctx.settle()) }
}

function assertInWindow(ctx: UseCaseContext, row: Reassessment, on: string) {
  if (on > ctx.today) throw new Invalid({ on: 'date_in_future' })
  if (on < row.opensOn) throw new Invalid({ on: 'date_before_window' })
  if (on > row.closesOn) throw new Invalid({ on: 'date_after_window' })
}

interface Answered {
  readonly instrument: string
  readonly answers: Record<string, string | number | null>
  readonly on: string
  readonly index: number
}

async function recordResponse(ctx: UseCaseContext, row: Reassessment, answered: Answered) {
  const { instrument, answers, on, index } = answered
  if (!isInstrumentId(instrument)) {
    throw new Invalid({ [`responses.${index}.instrument`]: 'instrument_unknown' })
  }
  const result = scoreInstrument(instrument, answers)
  if (result.status === 'rejected') {
    const fields = result.errors.map(({ item, reason }) => [
      `responses.${index}.answers.${item}`,
      reason,
    ])
    throw new Invalid(Object.fromEntries(fields))
  }
  if (!isRecordable(result)) {
    throw new Invalid({ [`responses.${index}.answers`]: 'nothing_answered' })
  }
  const { status, scores, bands, flags } = result
  const id = ctx.newId()
  await writeResponse(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id,
    patientId: row.patientId,
    reassessmentId: row.id,
    instrument,
    answeredOn: on,
    recordedAt: ctx.now,
    recordedBy: getMember(ctx).userId,
    answers,
    status,
    scores,
    bands,
    flags,
    algorithmVersion: instruments[instrument].algorithm.version,
  })
  ctx.recordEvent({
    kind: 'response.recorded',
    patientId: row.patientId,
    subjectId: id,
    payload: { instrument, on, status, scores, bands, flags, slot: row.slot },
  })
}

function recordClosing(ctx: UseCaseContext, row: Reassessment, on: string) {
  ctx.recordEvent({
    kind: 'reassessment.closed',
    patientId: row.patientId,
    subjectId: row.id,
    payload: { slot: row.slot, outcome: 'completed', on, reason: null },
  })
}
