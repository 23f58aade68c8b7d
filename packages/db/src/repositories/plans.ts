import { and, asc, desc, eq } from 'drizzle-orm'
import { goalProgress, planVersion } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export type PlanVersion = typeof planVersion.$inferSelect
export type { PlanCause } from '../schema/index.ts'

/** The episode whose plan is meant. */
export interface EpisodeKey {
  readonly organizationId: string
  readonly episodeId: string
}

const ofEpisode = ({ organizationId, episodeId }: EpisodeKey) =>
  and(eq(planVersion.organizationId, organizationId), eq(planVersion.episodeId, episodeId))

/** Adds a version to a plan; its number must be the next one. */
export async function writePlanVersion(
  tx: Tx,
  row: typeof planVersion.$inferInsert,
): Promise<void> {
  await tx.insert(planVersion).values(row)
}

/** The version of an episode's plan that holds now. */
export async function findPlanVersion(tx: Tx, key: EpisodeKey): Promise<PlanVersion | undefined> {
  const [row] = await tx
    .select()
    .from(planVersion)
    .where(ofEpisode(key))
    .orderBy(desc(planVersion.number))
    .limit(1)
  return row
}

/** Every version of an episode's plan, the newest first. */
export function listPlanVersions(tx: Tx, key: EpisodeKey): Promise<PlanVersion[]> {
  return tx.select().from(planVersion).where(ofEpisode(key)).orderBy(desc(planVersion.number))
}

export async function writeGoalProgress(
  tx: Tx,
  row: typeof goalProgress.$inferInsert,
): Promise<void> {
  await tx.insert(goalProgress).values(row)
}

/** What was recorded of an episode's goals, oldest first. */
export function listGoalProgress(
  tx: Tx,
  { organizationId, episodeId }: EpisodeKey,
): Promise<(typeof goalProgress.$inferSelect)[]> {
  return tx
    .select()
    .from(goalProgress)
    .where(
      and(eq(goalProgress.organizationId, organizationId), eq(goalProgress.episodeId, episodeId)),
    )
    .orderBy(asc(goalProgress.progressOn), asc(goalProgress.recordedAt))
}
