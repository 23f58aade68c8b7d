import { and, asc, eq, max, sql } from 'drizzle-orm'
import { membership, note, noteVersion } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export type NoteRow = typeof note.$inferSelect
export type NoteVersionRow = typeof noteVersion.$inferSelect

export interface NoteKey {
  readonly organizationId: string
  readonly noteId: string
}

/** The signed note, or undefined when there is none by this id in the organization. */
export async function findNote(
  tx: Tx,
  { organizationId, noteId }: NoteKey,
): Promise<NoteRow | undefined> {
  const [row] = await tx
    .select()
    .from(note)
    .where(and(eq(note.organizationId, organizationId), eq(note.id, noteId)))
  return row
}

/** Writes a signed note; false when one by this id is signed already. */
export async function writeNote(tx: Tx, row: typeof note.$inferInsert): Promise<boolean> {
  const written = await tx.insert(note).values(row).onConflictDoNothing().returning({ id: note.id })
  return written.length > 0
}

/** Every version of a note with its author's name, the original first. */
export async function listNoteVersions(
  tx: Tx,
  key: NoteKey,
): Promise<(NoteVersionRow & { authorName: string })[]> {
  const rows = await tx
    .select({ version: noteVersion, authorName: membership.displayName })
    .from(noteVersion)
    .innerJoin(
      membership,
      and(
        eq(membership.organizationId, noteVersion.organizationId),
        eq(membership.userId, noteVersion.authorId),
      ),
    )
    .where(isOfNote(key))
    .orderBy(asc(noteVersion.number))
  return rows.map(({ version, authorName }) => ({ ...version, authorName }))
}

/** The number of the note's newest version; 0 when it has none. */
export async function getLastVersionNumber(tx: Tx, key: NoteKey): Promise<number> {
  const [row] = await tx
    .select({ number: max(noteVersion.number) })
    .from(noteVersion)
    .where(isOfNote(key))
  return row?.number ?? 0
}

/**
 * Writes one version of a note; false when the number is taken. Waits for whoever is writing the
 * same number now: the primary key is the lock, for signed rows can be neither changed nor locked.
 */
export async function writeNoteVersion(
  tx: Tx,
  row: typeof noteVersion.$inferInsert,
): Promise<boolean> {
  const written = await tx
    .insert(noteVersion)
    .values({ ...row, sections: sql`${JSON.stringify(row.sections)}::jsonb` })
    .onConflictDoNothing()
    .returning({ number: noteVersion.number })
  return written.length > 0
}

function isOfNote({ organizationId, noteId }: NoteKey) {
  return and(eq(noteVersion.organizationId, organizationId), eq(noteVersion.noteId, noteId))
}
