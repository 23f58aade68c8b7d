import { and, asc, desc, eq, gt, isNotNull, sql } from 'drizzle-orm'
import { answerDraft, due, patient, reassessment, response } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { PatientKey } from './patients.ts'

export type AnswerDraft = typeof answerDraft.$inferSelect

/** A draft is looked up by its author; another's is not there, also by row-level security. */
export interface AnswerDraftKey {
  readonly organizationId: string
  /** The author. */
  readonly userId: string
  readonly draftId: string
}

/** The author's draft, or undefined. */
export async function findAnswerDraft(
  tx: Tx,
  key: AnswerDraftKey,
): Promise<AnswerDraft | undefined> {
  const [row] = await tx.select().from(answerDraft).where(isDraft(key))
  return row
}

export type ListedAnswerDraft = Awaited<ReturnType<typeof listAnswerDrafts>>[number]

/** The author's drafts with the patient's name, the one touched last first; at most 200. */
export function listAnswerDrafts(
  tx: Tx,
  { organizationId, userId }: Omit<AnswerDraftKey, 'draftId'>,
) {
  return tx
    .select({
      draftId: answerDraft.id,
      patientId: answerDraft.patientId,
      patientName: patient.name,
      instrument: answerDraft.instrument,
      reassessmentId: answerDraft.reassessmentId,
      slot: reassessment.slot,
      sealedContent: answerDraft.sealedContent,
      updatedAt: answerDraft.updatedAt,
      version: answerDraft.version,
    })
    .from(answerDraft)
    .innerJoin(
      patient,
      and(
        eq(patient.organizationId, answerDraft.organizationId),
        eq(patient.id, answerDraft.patientId),
      ),
    )
    .leftJoin(
      reassessment,
      and(
        eq(reassessment.organizationId, answerDraft.organizationId),
        eq(reassessment.id, answerDraft.reassessmentId),
      ),
    )
    .where(and(eq(answerDraft.organizationId, organizationId), eq(answerDraft.authorId, userId)))
    .orderBy(desc(answerDraft.updatedAt), desc(answerDraft.id))
    .limit(200)
}

/**
 * The drafts about a patient in which an answer about self-harm stands: all of them for the system, one's
 * own for a person.
 */
export function listStandingDrafts(
  tx: Tx,
  { organizationId, patientId }: PatientKey,
): Promise<AnswerDraft[]> {
  return tx
    .select()
    .from(answerDraft)
    .where(
      and(
        eq(answerDraft.organizationId, organizationId),
        eq(answerDraft.patientId, patientId),
        isNotNull(answerDraft.standingSince),
      ),
    )
}

/** Drafts of a clinic in which such an answer stands and at which the worker does not look; for the system. */
export function listStandingUnsown(
  tx: Tx,
  organizationId: string,
  page: { readonly after: string | null; readonly limit: number },
): Promise<AnswerDraft[]> {
  return tx
    .select()
    .from(answerDraft)
    .where(
      and(
        eq(answerDraft.organizationId, organizationId),
        isNotNull(answerDraft.standingSince),
        page.after === null ? undefined : gt(answerDraft.id, page.after),
        sql`not exists (select 1 from ${due}
          where ${due.organizationId} = ${answerDraft.organizationId}
          and ${due.kind} = 'answer_draft' and ${due.ref} = ${answerDraft.id})`,
      ),
    )
    .orderBy(asc(answerDraft.id))
    .limit(page.limit)
}

/** The draft whose standing answer the system looks at; undefined when it stands no longer. */
export async function findStandingDraft(
  tx: Tx,
  { organizationId, draftId }: Omit<AnswerDraftKey, 'userId'>,
): Promise<AnswerDraft | undefined> {
  const [row] = await tx
    .select()
    .from(answerDraft)
    .where(
      and(
        eq(answerDraft.organizationId, organizationId),
        eq(answerDraft.id, draftId),
        isNotNull(answerDraft.standingSince),
      ),
    )
  return row
}

/** Writes a new draft; false when the id is taken. */
export async function writeAnswerDraft(
  tx: Tx,
  row: typeof answerDraft.$inferInsert,
): Promise<boolean> {
  const written = await tx
    .insert(answerDraft)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: answerDraft.id })
  return written.length > 0
}

/** Changes the draft if it is still at `version` and moves its version on; false otherwise. */
export async function amendAnswerDraft(
  tx: Tx,
  key: AnswerDraftKey & { readonly version: number },
  change: Partial<typeof answerDraft.$inferInsert>,
): Promise<boolean> {
  const amended = await tx
    .update(answerDraft)
    .set({ ...change, version: key.version + 1 })
    .where(and(isDraft(key), eq(answerDraft.version, key.version)))
    .returning({ id: answerDraft.id })
  return amended.length > 0
}

/** Removes the draft whatever its version; false when there is none. */
export async function deleteAnswerDraft(tx: Tx, key: AnswerDraftKey): Promise<boolean> {
  const deleted = await tx.delete(answerDraft).where(isDraft(key)).returning({ id: answerDraft.id })
  return deleted.length > 0
}

/** True when a form of the patient was saved from the draft, which is over with it. */
export async function isDraftSaved(
  tx: Tx,
  { organizationId, patientId, draftId }: PatientKey & { readonly draftId: string },
): Promise<boolean> {
  const rows = await tx
    .select({ id: response.id })
    .from(response)
    .where(
      and(
        eq(response.organizationId, organizationId),
        eq(response.patientId, patientId),
        eq(response.draftId, draftId),
      ),
    )
    .limit(1)
  return rows.length > 0
}

function isDraft({ organizationId, userId, draftId }: AnswerDraftKey) {
  return and(
    eq(answerDraft.organizationId, organizationId),
    eq(answerDraft.id, draftId),
    eq(answerDraft.authorId, userId),
  )
}
