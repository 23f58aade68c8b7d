import { and, desc, eq } from 'drizzle-orm'
import { noteDraft, patient } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export type DraftRow = typeof noteDraft.$inferSelect

/** A draft is looked up by its author; another's is not there, also by row-level security. */
export interface DraftKey {
  readonly organizationId: string
  readonly authorId: string
  readonly draftId: string
}

/** The author's draft with the patient's name, or undefined. */
export async function findDraft(
  tx: Tx,
  key: DraftKey,
): Promise<(DraftRow & { patientName: string }) | undefined> {
  const [row] = await withPatient(tx).where(isDraft(key))
  return row && { ...row.draft, patientName: row.patientName }
}

/** The author's drafts, the one touched last first; at most 200. */
export async function listDrafts(
  tx: Tx,
  { organizationId, authorId }: Omit<DraftKey, 'draftId'>,
): Promise<(DraftRow & { patientName: string })[]> {
  const rows = await withPatient(tx)
    .where(and(eq(noteDraft.organizationId, organizationId), eq(noteDraft.authorId, authorId)))
    .orderBy(desc(noteDraft.updatedAt), desc(noteDraft.id))
    .limit(200)
  return rows.map((row) => ({ ...row.draft, patientName: row.patientName }))
}

function withPatient(tx: Tx) {
  return tx
    .select({ draft: noteDraft, patientName: patient.name })
    .from(noteDraft)
    .innerJoin(
      patient,
      and(
        eq(patient.organizationId, noteDraft.organizationId),
        eq(patient.id, noteDraft.patientId),
      ),
    )
}

/** Writes a new draft; false when the id is taken. Waits for whoever is writing the same id now. */
export async function writeDraft(tx: Tx, row: typeof noteDraft.$inferInsert): Promise<boolean> {
  const written = await tx
    .insert(noteDraft)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: noteDraft.id })
  return written.length > 0
}

/** Changes the draft if it is the patient's and still at `version`; false otherwise. */
export async function amendDraft(
  tx: Tx,
  key: DraftKey & { patientId: string; version: number },
  change: Partial<typeof noteDraft.$inferInsert>,
): Promise<boolean> {
  const amended = await tx
    .update(noteDraft)
    .set({ ...change, version: key.version + 1 })
    .where(isVersion(key))
    .returning({ id: noteDraft.id })
  return amended.length > 0
}

/** Removes the draft if it is the patient's and still at `version`; false otherwise. */
export async function closeDraftRow(
  tx: Tx,
  key: DraftKey & { patientId: string; version: number },
): Promise<boolean> {
  const closed = await tx.delete(noteDraft).where(isVersion(key)).returning({ id: noteDraft.id })
  return closed.length > 0
}

/** Removes the draft whatever its version; false when there is none. */
export async function deleteDraft(tx: Tx, key: DraftKey): Promise<boolean> {
  const deleted = await tx.delete(noteDraft).where(isDraft(key)).returning({ id: noteDraft.id })
  return deleted.length > 0
}

function isVersion(key: DraftKey & { patientId: string; version: number }) {
  return and(
    isDraft(key),
    eq(noteDraft.patientId, key.patientId),
    eq(noteDraft.version, key.version),
  )
}

function isDraft({ organizationId, authorId, draftId }: DraftKey) {
  return and(
    eq(noteDraft.organizationId, organizationId),
    eq(noteDraft.id, draftId),
    eq(noteDraft.authorId, authorId),
  )
}
