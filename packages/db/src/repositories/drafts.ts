import { and, desc, eq } from 'drizzle-orm'
import { noteDraft, patient } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export type DraftRow = Awaited<ReturnType<typeof listDraftRows>>[number]

/** A draft is looked up by its author; another's is not there, also by row-level security. */
export interface DraftKey {
  readonly organizationId: string
  /** The author. */
  readonly userId: string
  readonly draftId: string
}

/** A version of a draft of one patient: what a write is made over. */
export type DraftVersionKey = DraftKey & { readonly patientId: string; readonly version: number }

/** The author's draft with the patient's name, or undefined. */
export async function findDraft(tx: Tx, key: DraftKey): Promise<DraftRow | undefined> {
  const [row] = await selectDrafts(tx).where(isDraft(key))
  return row
}

/** The author's drafts, the one touched last first; at most 200. */
export function listDraftRows(tx: Tx, { organizationId, userId }: Omit<DraftKey, 'draftId'>) {
  return selectDrafts(tx)
    .where(and(eq(noteDraft.organizationId, organizationId), eq(noteDraft.authorId, userId)))
    .orderBy(desc(noteDraft.updatedAt), desc(noteDraft.id))
    .limit(200)
}

function selectDrafts(tx: Tx) {
  return tx
    .select({
      draftId: noteDraft.id,
      patientId: noteDraft.patientId,
      patientName: patient.name,
      template: noteDraft.template,
      discipline: noteDraft.discipline,
      visibility: noteDraft.visibility,
      sealedSections: noteDraft.sealedSections,
      occurredAt: noteDraft.occurredAt,
      updatedAt: noteDraft.updatedAt,
      version: noteDraft.version,
    })
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
  key: DraftVersionKey,
  change: Partial<typeof noteDraft.$inferInsert>,
): Promise<boolean> {
  const amended = await tx
    .update(noteDraft)
    .set({ ...change, version: key.version + 1 })
    .where(isVersion(key))
    .returning({ id: noteDraft.id })
  return amended.length > 0
}

/** Removes the draft whatever its version; false when there is none. */
export async function deleteDraft(tx: Tx, key: DraftKey): Promise<boolean> {
  const deleted = await tx.delete(noteDraft).where(isDraft(key)).returning({ id: noteDraft.id })
  return deleted.length > 0
}

function isVersion(key: DraftVersionKey) {
  return and(
    isDraft(key),
    eq(noteDraft.patientId, key.patientId),
    eq(noteDraft.version, key.version),
  )
}

function isDraft({ organizationId, userId, draftId }: DraftKey) {
  return and(
    eq(noteDraft.organizationId, organizationId),
    eq(noteDraft.id, draftId),
    eq(noteDraft.authorId, userId),
  )
}
