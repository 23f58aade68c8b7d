import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { due, episode, episodePause } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { PatientKey } from './patients.ts'

export type Episode = typeof episode.$inferSelect

/** The patient's present episode, the discharged one included until a readmission; undefined without any. */
export async function findEpisode(tx: Tx, key: PatientKey): Promise<Episode | undefined> {
  const [row] = await tx.select().from(episode).where(isCurrent(key))
  return row
}

/** As {@link findEpisode}, locked until the transaction ends. */
export async function findEpisodeForUpdate(tx: Tx, key: PatientKey): Promise<Episode | undefined> {
  const [row] = await tx.select().from(episode).where(isCurrent(key)).for('no key update')
  return row
}

/** An episode by its own id, present or past. */
export async function findEpisodeOf(
  tx: Tx,
  { organizationId, episodeId }: { organizationId: string; episodeId: string },
): Promise<Episode | undefined> {
  const [row] = await tx
    .select()
    .from(episode)
    .where(and(eq(episode.organizationId, organizationId), eq(episode.id, episodeId)))
  return row
}

function isCurrent({ organizationId, patientId }: PatientKey) {
  return and(
    eq(episode.organizationId, organizationId),
    eq(episode.patientId, patientId),
    eq(episode.isCurrent, true),
  )
}

export async function writeEpisode(tx: Tx, row: typeof episode.$inferInsert): Promise<void> {
  await tx.insert(episode).values(row)
}

/** Changes an episode and moves its version on by one. */
export async function amendEpisode(
  tx: Tx,
  { organizationId, id, version }: Pick<Episode, 'organizationId' | 'id' | 'version'>,
  change: Partial<typeof episode.$inferInsert>,
): Promise<number> {
  await tx
    .update(episode)
    .set({ ...change, version: version + 1 })
    .where(and(eq(episode.organizationId, organizationId), eq(episode.id, id)))
  return version + 1
}

export async function writePause(tx: Tx, row: typeof episodePause.$inferInsert): Promise<void> {
  await tx.insert(episodePause).values(row)
}

/** The pauses of an episode that ended, in order. */
export function listPauses(tx: Tx, organizationId: string, episodeId: string) {
  return tx
    .select({ from: episodePause.pausedOn, to: episodePause.resumedOn })
    .from(episodePause)
    .where(
      and(eq(episodePause.organizationId, organizationId), eq(episodePause.episodeId, episodeId)),
    )
    .orderBy(asc(episodePause.pausedOn))
}

/** Every running episode of the clinic, for a change that concerns all of them. */
export function listRunningEpisodes(
  tx: Tx,
  organizationId: string,
): Promise<Pick<Episode, 'id' | 'patientId'>[]> {
  return tx
    .select({ id: episode.id, patientId: episode.patientId })
    .from(episode)
    .where(
      and(
        eq(episode.organizationId, organizationId),
        eq(episode.status, 'active'),
        eq(episode.isCurrent, true),
      ),
    )
    .orderBy(desc(episode.id))
}

/** Patients in care of whose silence the worker does not know when it would be too long. */
export async function listPatientsUnheard(
  tx: Tx,
  organizationId: string,
  page: { readonly after: string | null; readonly limit: number },
): Promise<string[]> {
  const rows = await tx
    .select({ patientId: episode.patientId })
    .from(episode)
    .where(
      and(
        eq(episode.organizationId, organizationId),
        eq(episode.status, 'active'),
        eq(episode.isCurrent, true),
        page.after === null ? undefined : gt(episode.patientId, page.after),
        sql`not exists (select 1 from ${due}
          where ${due.organizationId} = ${episode.organizationId}
          and ${due.kind} = 'contact' and ${due.ref} = ${episode.patientId})`,
      ),
    )
    .orderBy(asc(episode.patientId))
    .limit(page.limit)
  return rows.map(({ patientId }) => patientId)
}

/** The ended pauses of several episodes, by episode. */
export async function listPausesOf(
  tx: Tx,
  organizationId: string,
  episodeIds: readonly string[],
): Promise<Map<string, { from: string; to: string }[]>> {
  const pauses = new Map<string, { from: string; to: string }[]>(episodeIds.map((id) => [id, []]))
  if (episodeIds.length === 0) return pauses
  const rows = await tx
    .select()
    .from(episodePause)
    .where(
      and(
        eq(episodePause.organizationId, organizationId),
        inArray(episodePause.episodeId, [...episodeIds]),
      ),
    )
    .orderBy(asc(episodePause.pausedOn))
  for (const { episodeId, pausedOn, resumedOn } of rows) {
    pauses.get(episodeId)?.push({ from: pausedOn, to: resumedOn })
  }
  return pauses
}
