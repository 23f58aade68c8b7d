import {
  type AnswerDraft,
  amendAnswerDraft,
  findAnswerDraft,
  findReassessmentForUpdate,
  findResponse,
  isDraftSaved,
  type SavedForm,
  writeAnswerDraft,
  writeDue,
} from '@meridian/db/repositories'
import { addMinutes, Conflict, NotFound } from '@meridian/domain'
import type { SaveAnswerDraftInput } from '@meridian/domain/episodes'
import { assertMayFor } from '../../access.ts'
import { findPhq9, findSelfHarmAnswer } from '../../care/answer-id.ts'
import { openDraftContent } from '../../care/draft-content.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { standingMinutes } from './standing-minutes.ts'

interface SavedDraft {
  readonly version: number
  readonly savedAt: string
}

/**
 * Keeps answers being entered for their author alone; it is no event. An answer about self-harm among them
 * is looked at once it has stood ten minutes (reference §5). Conflict `draft_changed` with the version that
 * stands when they were typed over another, `draft_saved` when the form is saved by now.
 */
export async function saveAnswerDraft(
  ctx: UseCaseContext,
  input: SaveAnswerDraftInput,
): Promise<SavedDraft> {
  const { draftId, patientId, baseVersion } = input
  await assertMayFor(ctx, 'record.write', patientId)
  await assertReassessment(ctx, input)
  const continued = await listContinued(ctx, input)
  const { organizationId, userId } = getMember(ctx)
  const key = { organizationId, userId, draftId }
  if (await isDraftSaved(ctx.tx, { organizationId, patientId, draftId })) {
    throw new Conflict('draft_saved')
  }
  const before = await findAnswerDraft(ctx.tx, key)
  if (before && before.patientId !== patientId) throw new NotFound('draft')
  const row = rowOf(ctx, input, { before, continued })
  const saved = before
    ? before.version === baseVersion &&
      (await amendAnswerDraft(ctx.tx, { ...key, version: baseVersion }, row))
    : baseVersion === 0 && (await writeAnswerDraft(ctx.tx, { ...row, id: draftId, version: 1 }))
  if (!saved) return findRepeated(ctx, before, input)
  await followStanding(ctx, draftId, { before, row })
  return { version: baseVersion + 1, savedAt: ctx.now }
}

async function assertReassessment(
  ctx: UseCaseContext,
  { reassessmentId, patientId }: SaveAnswerDraftInput,
) {
  if (reassessmentId === null) return
  const { organizationId } = ctx.actor
  const row = await findReassessmentForUpdate(ctx.tx, { organizationId, reassessmentId })
  if (row?.patientId !== patientId) throw new NotFound('reassessment')
}

/** The forms saved in part that these go on with. */
function listContinued(ctx: UseCaseContext, { patientId, forms }: SaveAnswerDraftInput) {
  const { organizationId } = ctx.actor
  const ids = forms.flatMap(({ continues }) => continues ?? [])
  const found = ids.map(async (responseId) => {
    const form = await findResponse(ctx.tx, { organizationId, patientId, responseId })
    if (!form) throw new NotFound('response')
    return form
  })
  return Promise.all(found)
}

interface Before {
  readonly before: AnswerDraft | undefined
  readonly continued: readonly SavedForm[]
}

function rowOf(ctx: UseCaseContext, input: SaveAnswerDraftInput, known: Before) {
  const { organizationId, userId } = getMember(ctx)
  const { patientId, instrument, reassessmentId, on, forms } = input
  const sealedContent = ctx.sealer.seal(JSON.stringify({ on, forms }))
  return {
    organizationId,
    patientId,
    authorId: userId,
    instrument,
    reassessmentId,
    sealedContent,
    updatedAt: ctx.now,
    ...standingOf(ctx, input, known),
  }
}

type Standing = Pick<AnswerDraft, 'standingSince' | 'answerId'>

/**
 * Since when thoughts of self-harm have been answered in it. Another answer than before has an id of its
 * own; its time goes on from the one before it, unless that was told already.
 */
function standingOf(
  ctx: UseCaseContext,
  { forms }: SaveAnswerDraftInput,
  { before, continued }: Before,
): Standing {
  const form = forms.find(({ instrument }) => instrument === 'phq9')
  const answer = findSelfHarmAnswer(form)
  if (answer === null) return { standingSince: null, answerId: null }
  const { standingSince = null, answerId = null } = before ?? {}
  if (before && standingSince && findSelfHarmAnswer(findPhq9(ctx, before)) === answer) {
    return { standingSince, answerId }
  }
  const isWaiting = standingSince && addMinutes(standingSince, standingMinutes) > ctx.now
  // The same answer of the form that this one goes on with was told when that one was saved.
  const same = continued.find(({ id }) => id === form?.continues)
  const told = findSelfHarmAnswer(same) === answer ? (same?.answerId ?? same?.id) : undefined
  return { standingSince: isWaiting ? standingSince : ctx.now, answerId: told ?? ctx.newId() }
}

async function followStanding(
  ctx: UseCaseContext,
  ref: string,
  { before, row }: { before: AnswerDraft | undefined; row: Standing },
) {
  // One that was told already is not looked at again with every key.
  if ((before?.answerId ?? null) === row.answerId) return
  const due = { organizationId: ctx.actor.organizationId, kind: 'answer_draft', ref } as const
  const { standingSince } = row
  await writeDue(ctx.tx, due, standingSince && addMinutes(standingSince, standingMinutes))
}

/** What an earlier sending of this very save left, when its answer was lost on the way. */
function findRepeated(
  ctx: UseCaseContext,
  draft: AnswerDraft | undefined,
  { baseVersion, on, forms }: SaveAnswerDraftInput,
): SavedDraft {
  if (!draft) throw new NotFound('draft')
  const isSame = JSON.stringify(openDraftContent(ctx, draft)) === JSON.stringify({ on, forms })
  if (draft.version === baseVersion + 1 && isSame) {
    return { version: draft.version, savedAt: draft.updatedAt }
  }
  throw new Conflict('draft_changed', { version: draft.version })
}
