import { and, desc, eq } from 'drizzle-orm'
import { initialAssessment } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { EpisodeKey } from './plans.ts'

export type InitialAssessmentRow = typeof initialAssessment.$inferSelect

export async function writeInitialAssessment(
  tx: Tx,
  row: typeof initialAssessment.$inferInsert,
): Promise<void> {
  await tx.insert(initialAssessment).values(row)
}

/** The initial assessment of an episode and how it stood before each correction, the newest first. */
export function listInitialAssessments(
  tx: Tx,
  { organizationId, episodeId }: EpisodeKey,
): Promise<InitialAssessmentRow[]> {
  return tx
    .select()
    .from(initialAssessment)
    .where(
      and(
        eq(initialAssessment.organizationId, organizationId),
        eq(initialAssessment.episodeId, episodeId),
      ),
    )
    .orderBy(desc(initialAssessment.number))
}
