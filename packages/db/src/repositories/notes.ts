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

/** What is signed: the draft and the version of it that was on the screen, and what the note says. */
export interface NoteToSign extends NoteKey {
  readonly patientId: string
  readonly authorId: string
  /** 0 when nothing was saved before. */
  readonly baseVersion: number
  readonly template: string
  readonly discipline: string
  readonly visibility: string
  readonly occurredAt: string
  readonly signedAt: string
  readonly sections: readonly unknown[]
  readonly contentHash: Buffer
}

/**
 * Makes a signed note of the author's draft, in one statement. `stale` when the draft is not at that
 * version and nothing was written; `taken` when the id is that of a note.
 */
export async function signDraft(tx: Tx, note: NoteToSign): Promise<'signed' | 'stale' | 'taken'> {
  const [row] = await tx.execute(sql`select sign_note(${note.organizationId}, ${note.noteId},
    ${note.patientId}, ${note.authorId}, ${note.baseVersion}, ${note.template}, ${note.discipline},
    ${note.visibility}, ${note.occurredAt}, ${note.signedAt}, ${JSON.stringify(note.sections)}::jsonb,
    ${note.contentHash}) as outcome`)
  return row?.outcome as 'signed' | 'stale' | 'taken'
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
