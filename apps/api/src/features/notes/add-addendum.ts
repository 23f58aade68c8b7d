import { hashPayload } from '@meridian/db/events'
import { getLastVersionNumber, type NoteRow, writeNoteVersion } from '@meridian/db/repositories'
import { Forbidden } from '@meridian/domain'
import type { AddAddendumInput } from '@meridian/domain/notes'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { getVisibleNote } from './get-visible-note.ts'

/** Adds to a signed note, whose text stays as it was; its author alone may, others write their own. */
export async function addAddendum(
  ctx: UseCaseContext,
  { noteId, text }: AddAddendumInput,
): Promise<Record<never, never>> {
  const { userId } = getMember(ctx)
  const note = await getVisibleNote(ctx, 'record.write', noteId)
  if (note.authorId !== userId) throw new Forbidden('note.author')
  await writeAddendum(ctx, note, text)
  ctx.recordEvent({
    kind: 'note.addendum_added',
    patientId: note.patientId,
    subjectId: noteId,
    discipline: note.discipline,
    visibility: note.visibility,
    payload: { noteId, template: note.template, text },
    searchText: `${note.template}\n${text}`,
  })
  return {}
}

/** Under the next number; whoever takes it at the same moment goes first. */
async function writeAddendum(ctx: UseCaseContext, note: NoteRow, text: string) {
  const { organizationId, id: noteId, authorId } = note
  const sections = [{ key: 'addendum', text }]
  for (let written = false; !written; ) {
    const number = (await getLastVersionNumber(ctx.tx, { organizationId, noteId })) + 1
    written = await writeNoteVersion(ctx.tx, {
      organizationId,
      noteId,
      number,
      kind: 'addendum',
      authorId,
      signedAt: ctx.now,
      sections,
      contentHash: hashPayload(sections),
    })
  }
}
