import { listNoteVersions, type NoteVersionRow } from '@meridian/db/repositories'
import { recordView } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { getVisibleNote } from './get-visible-note.ts'

/** The signed note as it was signed, with what was added to it since, oldest first. */
export async function readNote(ctx: UseCaseContext, { noteId }: { noteId: string }) {
  const note = await getVisibleNote(ctx, 'record.read', noteId)
  const { organizationId, patientId, template, discipline, visibility } = note
  const [original, ...addenda] = await listNoteVersions(ctx.tx, { organizationId, noteId })
  if (!original) throw new Error('A signed note has no version')
  await recordView(ctx, patientId, 'note')
  return {
    noteId,
    patientId,
    template,
    discipline,
    visibility,
    authorName: original.authorName,
    occurredAt: note.occurredAt,
    signedAt: note.signedAt,
    sections: original.sections,
    contentHash: original.contentHash.toString('hex'),
    addenda: addenda.map((addendum) => ({
      authorName: addendum.authorName,
      at: addendum.signedAt,
      text: textOf(addendum),
      contentHash: addendum.contentHash.toString('hex'),
    })),
  }
}

function textOf({ sections }: NoteVersionRow): string {
  return sections.map(({ text }) => text).join('\n\n')
}
