import { hashPayload } from '@meridian/db/events'
import { writeNote, writeNoteVersion } from '@meridian/db/repositories'
import { Conflict, type Instant } from '@meridian/domain'
import type { SignNoteInput } from '@meridian/domain/notes'
import { assertMayFor } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { assertOwnWork } from './assert-own-work.ts'
import { getOccurrence } from './get-occurrence.ts'
import { signedSections } from './signed-sections.ts'
import { takeDraftToSign } from './take-draft-to-sign.ts'

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
  await takeDraftToSign(ctx, input)
  const { draftId: noteId, patientId, template, discipline, visibility } = input
  const sections = signedSections(template, input.sections)
  await writeSigned(ctx, {
    noteId,
    patientId,
    template,
    discipline,
    visibility,
    occurredAt,
    sections,
  })
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

type SignedNote = Omit<SignNoteInput, 'idempotencyKey' | 'draftId' | 'baseVersion'> & {
  readonly noteId: string
  readonly occurredAt: Instant
}

async function writeSigned(ctx: UseCaseContext, { sections, noteId, ...note }: SignedNote) {
  const { organizationId, userId: authorId } = getMember(ctx)
  const signed = { organizationId, authorId, signedAt: ctx.now }
  const contentHash = hashPayload(sections)
  const [isNew] = await Promise.all([
    writeNote(ctx.tx, { ...signed, ...note, id: noteId }),
    writeNoteVersion(ctx.tx, {
      ...signed,
      noteId,
      number: 1,
      kind: 'original',
      sections,
      contentHash,
    }),
  ])
  if (!isNew) throw new Conflict('draft_signed')
}
