import { hashPayload } from '@meridian/db/events'
import { signDraft } from '@meridian/db/repositories'
import { Conflict, type Instant } from '@meridian/domain'
import type { SignNoteInput } from '@meridian/domain/notes'
import { assertMayFor } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { assertOwnWork } from './assert-own-work.ts'
import { getOccurrence } from './get-occurrence.ts'
import { refuseStaleDraft } from './refuse-draft.ts'
import { signedSections } from './signed-sections.ts'

/**
 * Signs what is on the author's screen; the note keeps the draft's id and never changes again.
 * Conflict `draft_changed` when another tab saved over it, `draft_signed` when it is a note already.
 */
export async function signNote(
  ctx: UseCaseContext,
  input: SignNoteInput,
): Promise<{ noteId: string }> {
  getMember(ctx)
  await assertMayFor(ctx, 'record.write', input.patientId)
  assertOwnWork(ctx, input)
  const occurredAt = await getOccurrence(ctx, input)
  const { draftId: noteId, patientId, template, discipline, visibility } = input
  const sections = signedSections(template, input.sections)
  ctx.writeNow(() => takeAndSign(ctx, { ...input, occurredAt, sections }))
  ctx.recordEvent({
    kind: 'note.signed',
    patientId,
    subjectId: noteId,
    discipline,
    visibility,
    occurredAt,
    payload: { template, sections },
    searchText: [template, ...sections.map(({ text }) => text)].join('\n'),
  })
  return { noteId }
}

/** Takes the draft away at the version that was on the screen, or throws what a stale write gets. */
async function takeAndSign(
  ctx: UseCaseContext,
  { draftId, ...note }: SignNoteInput & { readonly occurredAt: Instant },
): Promise<void> {
  const { organizationId, userId: authorId } = getMember(ctx)
  const signed = { organizationId, authorId, signedAt: ctx.now, noteId: draftId }
  const contentHash = hashPayload(note.sections)
  const outcome = await signDraft(ctx.tx, { ...note, ...signed, contentHash })
  if (outcome === 'stale') await refuseStaleDraft(ctx, { draftId, patientId: note.patientId })
  if (outcome === 'taken') throw new Conflict('draft_signed')
}
