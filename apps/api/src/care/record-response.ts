import { type Reassessment, writeResponse } from '@meridian/db/repositories'
import { Invalid } from '@meridian/domain'
import {
  type InstrumentId,
  type InstrumentScores,
  instruments,
  isInstrumentId,
  isRecordable,
  scoreInstrument,
} from '@meridian/domain/instruments'
import { getMember, type UseCaseContext } from '../use-case.ts'

/** One filled-in form; without a reassessment it is kept as unscheduled. */
export interface Answered {
  readonly patientId: string
  readonly reassessment: Reassessment | null
  readonly instrument: string
  readonly answers: Record<string, string | number | null>
  readonly on: string
  /** Where the form stands in the input, put before the names of refused fields. */
  readonly field: string
}

/** Scores a form, keeps it with its event, and answers what it scored; refuses what cannot be read. */
export async function recordResponse(
  ctx: UseCaseContext,
  answered: Answered,
): Promise<InstrumentScores & { responseId: string }> {
  const { patientId, reassessment, answers, on } = answered
  const instrument = getInstrument(answered)
  const result = score(instrument, answered)
  const { status, scores, bands, flags } = result
  const id = ctx.newId()
  await writeResponse(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id,
    patientId,
    reassessmentId: reassessment?.id ?? null,
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
    patientId,
    subjectId: id,
    payload: { instrument, on, status, scores, bands, flags, slot: reassessment?.slot ?? null },
  })
  return { ...result, responseId: id }
}

function getInstrument({ instrument, field }: Answered): InstrumentId {
  if (isInstrumentId(instrument)) return instrument
  throw new Invalid({ [`${field}instrument`]: 'instrument_unknown' })
}

function score(instrument: InstrumentId, { answers, field }: Answered): InstrumentScores {
  const result = scoreInstrument(instrument, answers)
  if (result.status === 'rejected') {
    const fields = result.errors.map(({ item, reason }) => [`${field}answers.${item}`, reason])
    throw new Invalid(Object.fromEntries(fields))
  }
  if (!isRecordable(result)) throw new Invalid({ [`${field}answers`]: 'nothing_answered' })
  return result
}
