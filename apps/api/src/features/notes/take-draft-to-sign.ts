import { takeDraft, writeDraft } from '@meridian/db/repositories'
import type { SignNoteInput } from '@meridian/domain/notes'
import type { UseCaseContext } from '../../use-case.ts'
import { draftKeyOf, draftRowOf } from './draft-row.ts'
import { refuseStaleDraft } from './refuse-draft.ts'

/**
 * Takes the draft away at the version that was on the screen, or throws what a stale write gets. A
 * note signed before any save writes a draft and takes it, so that a save under way in another tab
 * comes before or after, never between.
 */
export async function takeDraftToSign(ctx: UseCaseContext, input: SignNoteInput): Promise<void> {
  const { draftId, patientId, baseVersion } = input
  const isThere = baseVersion > 0 || (await holdId(ctx, input))
  const version = Math.max(baseVersion, 1)
  const key = { ...draftKeyOf(ctx, draftId), patientId, version }
  if (!isThere || !(await takeDraft(ctx.tx, key))) await refuseStaleDraft(ctx, input)
}

function holdId(ctx: UseCaseContext, input: SignNoteInput): Promise<boolean> {
  const row = draftRowOf(ctx, { ...input, sections: [] })
  return writeDraft(ctx.tx, { ...row, id: input.draftId, version: 1 })
}
