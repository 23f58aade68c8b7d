import { and, asc, eq, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { due, episode, reassessment, reassessmentRequest, response } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { PatientKey } from './patients.ts'

export type Reassessment = typeof reassessment.$inferSelect

export interface ReassessmentKey {
  readonly organizationId: string
  readonly reassessmentId: string
}

/** Locks the episode of a reassessment until the transaction ends; nothing when there is none by this id. */
export async function lockEpisodeOf(
  tx: Tx,
  { organizationId, reassessmentId }: ReassessmentKey,
): Promise<void> {
  await tx
    .select({ id: episode.id })
    .from(episode)
    .innerJoin(
      reassessment,
      and(
        eq(reassessment.organizationId, episode.organizationId),
        eq(reassessment.episodeId, episode.id),
      ),
    )
    .where(
      and(eq(reassessment.organizationId, organizationId), eq(reassessment.id, reassessmentId)),
    )
    .for('no key update', { of: episode })
}

/** The reassessment, locked until the transaction ends; undefined when there is none by this id here. */
export async function findReassessmentForUpdate(
  tx: Tx,
  { organizationId, reassessmentId }: ReassessmentKey,
): Promise<Reassessment | undefined> {
  const [row] = await tx
    .select()
    .from(reassessment)
    .where(
      and(eq(reassessment.organizationId, organizationId), eq(reassessment.id, reassessmentId)),
    )
    .for('no key update')
  return row
}

/** The reassessment; undefined when there is none by this id here. */
export async function findReassessment(
  tx: Tx,
  { organizationId, reassessmentId }: ReassessmentKey,
): Promise<Reassessment | undefined> {
  const [row] = await tx
    .select()
    .from(reassessment)
    .where(
      and(eq(reassessment.organizationId, organizationId), eq(reassessment.id, reassessmentId)),
    )
  return row
}

/** Every reassessment of an episode, by due date. */
export function listReassessments(
  tx: Tx,
  organizationId: string,
  episodeId: string,
): Promise<Reassessment[]> {
  return tx
    .select()
    .from(reassessment)
    .where(
      and(eq(reassessment.organizationId, organizationId), eq(reassessment.episodeId, episodeId)),
    )
    .orderBy(asc(reassessment.dueOn), asc(reassessment.id))
}

/** The reassessments somebody asked for outside the calendar. */
export function listRequests(tx: Tx, organizationId: string, episodeId: string) {
  return tx
    .select({
      id: reassessmentRequest.id,
      requestedBy: reassessmentRequest.requestedBy,
      requestedOn: reassessmentRequest.requestedOn,
      dueOn: reassessmentRequest.dueOn,
      reason: reassessmentRequest.reason,
    })
    .from(reassessmentRequest)
    .where(
      and(
        eq(reassessmentRequest.organizationId, organizationId),
        eq(reassessmentRequest.episodeId, episodeId),
      ),
    )
    .orderBy(asc(reassessmentRequest.dueOn), asc(reassessmentRequest.id))
}

/** Patients in care of whom a reassessment still changes with the date and the worker does not know of it. */
export async function listPatientsUnsown(
  tx: Tx,
  organizationId: string,
  page: { readonly after: string | null; readonly limit: number; readonly today: string },
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ patientId: reassessment.patientId })
    .from(reassessment)
    .innerJoin(
      episode,
      and(
        eq(episode.organizationId, reassessment.organizationId),
        eq(episode.id, reassessment.episodeId),
        eq(episode.status, 'active'),
        eq(episode.isCurrent, true),
      ),
    )
    .where(
      and(
        eq(reassessment.organizationId, organizationId),
        isNull(reassessment.outcome),
        gte(reassessment.closesOn, page.today),
        page.after === null ? undefined : gt(reassessment.patientId, page.after),
        sql`not exists (select 1 from ${due}
          where ${due.organizationId} = ${reassessment.organizationId}
          and ${due.kind} = 'reassessment' and ${due.ref} = ${reassessment.id})`,
      ),
    )
    .orderBy(asc(reassessment.patientId))
    .limit(page.limit)
  return rows.map(({ patientId }) => patientId)
}

export async function writeRequest(
  tx: Tx,
  row: typeof reassessmentRequest.$inferInsert,
): Promise<void> {
  await tx.insert(reassessmentRequest).values(row)
}

export async function writeReassessments(
  tx: Tx,
  rows: (typeof reassessment.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(reassessment).values(rows)
}

/** Changes a reassessment and moves its version on by one. */
export async function amendReassessment(
  tx: Tx,
  { organizationId, id, version }: Pick<Reassessment, 'organizationId' | 'id' | 'version'>,
  change: Partial<typeof reassessment.$inferInsert>,
): Promise<number> {
  await tx
    .update(reassessment)
    .set({ ...change, version: version + 1 })
    .where(and(eq(reassessment.organizationId, organizationId), eq(reassessment.id, id)))
  return version + 1
}

/** Keeps which parts are still missing; nothing anybody edits, so the version stays. */
export async function keepMissing(
  tx: Tx,
  { organizationId, id }: Pick<Reassessment, 'organizationId' | 'id'>,
  missing: string[],
): Promise<void> {
  await tx
    .update(reassessment)
    .set({ missing })
    .where(and(eq(reassessment.organizationId, organizationId), eq(reassessment.id, id)))
}

export async function writeResponse(tx: Tx, row: typeof response.$inferInsert): Promise<void> {
  await tx.insert(response).values(row)
}

export type EpisodeResponse = Awaited<ReturnType<typeof listEpisodeResponses>>[number]

/**
 * Everything answered in an episode, oldest first, with the reassessment it was answered for; what was
 * answered outside one counts when it was entered since the referral, whatever day stands on the paper.
 */
export function listEpisodeResponses(
  tx: Tx,
  { organizationId, patientId }: PatientKey,
  episode: { readonly id: string; readonly referredOn: string },
) {
  // The day of the referral begins up to fourteen hours earlier in UTC.
  const since = sql`${episode.referredOn}::date - interval '14 hours'`
  return tx
    .select({
      id: response.id,
      reassessmentId: reassessment.id,
      slot: reassessment.slot,
      outcome: reassessment.outcome,
      instrument: response.instrument,
      answeredOn: response.answeredOn,
      recordedAt: response.recordedAt,
      recordedBy: response.recordedBy,
      answers: response.answers,
      status: response.status,
      scores: response.scores,
      bands: response.bands,
      source: response.source,
      continues: response.continues,
      answerId: response.answerId,
    })
    .from(response)
    .leftJoin(
      reassessment,
      and(
        eq(reassessment.organizationId, response.organizationId),
        eq(reassessment.id, response.reassessmentId),
      ),
    )
    .where(
      and(
        eq(response.organizationId, organizationId),
        eq(response.patientId, patientId),
        or(
          eq(reassessment.episodeId, episode.id),
          and(isNull(response.reassessmentId), gte(response.recordedAt, since)),
        ),
      ),
    )
    .orderBy(asc(response.answeredOn), asc(response.recordedAt), asc(response.id))
}

export type EarlierResponse = Awaited<ReturnType<typeof listResponsesUntil>>[number]

/** What a patient answered on some instruments up to a day, oldest first, with what it was filed to. */
export function listResponsesUntil(
  tx: Tx,
  key: {
    organizationId: string
    patientId: string
    instruments: readonly string[]
    until: string
  },
) {
  return tx
    .select({
      id: response.id,
      instrument: response.instrument,
      answeredOn: response.answeredOn,
      recordedBy: response.recordedBy,
      answers: response.answers,
      status: response.status,
      scores: response.scores,
      bands: response.bands,
      source: response.source,
      continues: response.continues,
      answerId: response.answerId,
      slot: reassessment.slot,
      episodeId: reassessment.episodeId,
    })
    .from(response)
    .leftJoin(
      reassessment,
      and(
        eq(reassessment.organizationId, response.organizationId),
        eq(reassessment.id, response.reassessmentId),
      ),
    )
    .where(
      and(
        eq(response.organizationId, key.organizationId),
        eq(response.patientId, key.patientId),
        inArray(response.instrument, [...key.instruments]),
        lte(response.answeredOn, key.until),
      ),
    )
    .orderBy(asc(response.answeredOn), asc(response.recordedAt), asc(response.id))
}
