import { type AnswerDraft, type Reassessment, writeResponse } from '@meridian/db/repositories'
import { Invalid } from '@meridian/domain'
import {
  type AnswerSource,
  countAnswered,
  type InstrumentId,
  type InstrumentScores,
  instruments,
  isInstrumentId,
  isRecordable,
  scoreInstrument,
  scoreTotalEntry,
} from '@meridian/domain/instruments'
import { getMember, type UseCaseContext } from '../use-case.ts'
import { findAnswerId } from './answer-id.ts'
import { getFormToContinue } from './get-form-to-continue.ts'

/** One filled-in form; without a reassessment it is kept as unscheduled. */
export interface Answered {
  readonly patientId: string
  readonly reassessment: Reassessment | null
  readonly instrument: string
  readonly answers: Record<string, string | number | null>
  readonly on: string
  /** Item by item, unless said. */
  readonly source?: AnswerSource | undefined
  /** The form saved in part that it goes on with. */
  readonly continues?: string | undefined
  /** The draft it is saved from, by its id and, where the server has it, as it stood. */
  readonly draftId?: string | undefined
  readonly draft?: AnswerDraft | undefined
  /** Where the form stands in the input, put before the names of refused fields. */
  readonly field: string
}

/**
 * Scores a form, keeps it with its event, and answers what it scored; refuses what cannot be read. One
 * that is too little to score is kept as well.
 */
export async function recordResponse(
  ctx: UseCaseContext,
  answered: Answered,
): Promise<InstrumentScores & { responseId: string }> {
  const { patientId, reassessment, answers, on, source = 'items', draft } = answered
  const instrument = getInstrument(answered)
  const result = score(instrument, answered)
  const continued = await getFormToContinue(ctx, { ...answered, instrument })
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
    source,
    continues: continued?.id ?? null,
    draftId: answered.draftId ?? null,
    answerId: findAnswerId(ctx, { instrument, source, answers }, { draft, continued }),
  })
  ctx.recordEvent({
    kind: 'response.recorded',
    patientId,
    subjectId: id,
    payload: {
      instrument,
      on,
      status,
      scores,
      bands,
      flags,
      slot: reassessment?.slot ?? null,
      source,
      ...(status !== 'scored' &&
        source === 'items' && { progress: countAnswered(instrument, answers) }),
    },
  })
  return { ...result, responseId: id }
}

function getInstrument({ instrument, field }: Answered): InstrumentId {
  if (isInstrumentId(instrument)) return instrument
  throw new Invalid({ [`${field}instrument`]: 'instrument_unknown' })
}

function score(instrument: InstrumentId, { answers, field, source }: Answered): InstrumentScores {
  const result =
    source === 'total_entry'
      ? scoreTotalEntry(instrument, answers)
      : scoreInstrument(instrument, answers)
  if (result.status === 'rejected') {
    const fields = result.errors.map(({ item, reason }) => [`${field}answers.${item}`, reason])
    throw new Invalid(Object.fromEntries(fields))
  }
  if (!isRecordable(result, answers)) throw new Invalid({ [`${field}answers`]: 'nothing_answered' })
  return result
}
