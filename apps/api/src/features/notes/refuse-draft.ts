import { findDraft, findNote } from '@meridian/db/repositories'
import { Conflict, NotFound } from '@meridian/domain'
import type { UseCaseContext } from '../../use-case.ts'
import { draftKeyOf } from './draft-row.ts'

/**
 * Throws what a write over another version gets: `draft_changed` with the version that stands,
 * `draft_signed`, or `not_found` when it was discarded or never was the actor's.
 */
export async function refuseStaleDraft(
  ctx: UseCaseContext,
  { draftId, patientId }: { draftId: string; patientId: string },
): Promise<never> {
  const draft = await findDraft(ctx.tx, draftKeyOf(ctx, draftId))
  if (draft && draft.patientId === patientId) {
    throw new Conflict('draft_changed', { version: draft.version })
  }
  await assertUnsigned(ctx, draftId)
  throw new NotFound('draft')
}

/** Throws `draft_signed` when the draft has become a note; a note keeps the id of its draft. */
export async function assertUnsigned(ctx: UseCaseContext, draftId: string): Promise<void> {
  const { organizationId, userId } = draftKeyOf(ctx, draftId)
  const note = await findNote(ctx.tx, { organizationId, noteId: draftId })
  if (!note) return
  throw note.authorId === userId ? new Conflict('draft_signed') : new NotFound('draft')
}
