import { withoutDecision } from '@meridian/domain/reassessment'
import { and, asc, desc, eq, inArray, isNull, lt, notInArray, or, sql } from 'drizzle-orm'
import {
  alert,
  careTeam,
  episode,
  membership,
  patient,
  reassessment,
  reassessmentDecision,
  reassessmentExcuse,
} from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { EpisodeKey } from './plans.ts'
import { hasAcknowledged, isOpenAbout, openAlert } from './today.ts'

export type ReassessmentExcuse = typeof reassessmentExcuse.$inferSelect
export type StoredDecision = typeof reassessmentDecision.$inferSelect

export async function writePartExcuse(
  tx: Tx,
  row: typeof reassessmentExcuse.$inferInsert,
): Promise<void> {
  await tx.insert(reassessmentExcuse).values(row)
}

/** The instruments of an episode's reassessments that will not be answered. */
export async function listPartExcuses(
  tx: Tx,
  { organizationId, episodeId }: EpisodeKey,
): Promise<ReassessmentExcuse[]> {
  const rows = await tx
    .select({ excuse: reassessmentExcuse })
    .from(reassessmentExcuse)
    .innerJoin(
      reassessment,
      and(
        eq(reassessment.organizationId, reassessmentExcuse.organizationId),
        eq(reassessment.id, reassessmentExcuse.reassessmentId),
      ),
    )
    .where(
      and(
        eq(reassessmentExcuse.organizationId, organizationId),
        eq(reassessment.episodeId, episodeId),
      ),
    )
    .orderBy(asc(reassessmentExcuse.excusedAt))
  return rows.map(({ excuse }) => excuse)
}

export async function writeDecision(
  tx: Tx,
  row: typeof reassessmentDecision.$inferInsert,
): Promise<void> {
  await tx.insert(reassessmentDecision).values(row)
}

/** What was decided at the ends of an episode's reassessments. */
export function listDecisions(
  tx: Tx,
  { organizationId, episodeId }: EpisodeKey,
): Promise<StoredDecision[]> {
  return tx
    .select()
    .from(reassessmentDecision)
    .where(
      and(
        eq(reassessmentDecision.organizationId, organizationId),
        eq(reassessmentDecision.episodeId, episodeId),
      ),
    )
    .orderBy(asc(reassessmentDecision.decidedAt))
}

export type UndecidedReassessment = Awaited<ReturnType<typeof listUndecidedFor>>[number]

/**
 * Of each running episode somebody coordinates the latest reassessment that is settled, or past its window on
 * `today`, and ends in a decision; unless it is decided. With the alert that is open about it.
 */
export function listUndecidedFor(
  tx: Tx,
  { organizationId, userId, today }: { organizationId: string; userId: string; today: string },
) {
  const latest = tx
    .select()
    .from(reassessment)
    .where(
      and(
        eq(reassessment.organizationId, organizationId),
        eq(reassessment.patientId, careTeam.patientId),
        eq(reassessment.episodeId, episode.id),
        notInArray(reassessment.slot, [...withoutDecision]),
        or(
          inArray(reassessment.outcome, ['completed', 'declined', 'not_possible']),
          and(isNull(reassessment.outcome), lt(reassessment.closesOn, today)),
        ),
      ),
    )
    .orderBy(desc(reassessment.dueOn), desc(reassessment.id))
    .limit(1)
    .as('latest')
  return tx
    .select({
      reassessmentId: latest.id,
      patientId: patient.id,
      patientName: patient.name,
      slot: latest.slot,
      dueOn: latest.dueOn,
      opensOn: latest.opensOn,
      graceUntil: latest.graceUntil,
      closesOn: latest.closesOn,
      outcome: latest.outcome,
      outcomeOn: latest.outcomeOn,
      phase: episode.phase,
      episodeId: episode.id,
      dayZero: episode.dayZero,
      phasePlan: episode.phasePlan,
      ...openAlert,
    })
    .from(careTeam)
    .innerJoin(
      episode,
      and(
        eq(episode.organizationId, careTeam.organizationId),
        eq(episode.patientId, careTeam.patientId),
        eq(episode.status, 'active'),
        eq(episode.isCurrent, true),
      ),
    )
    .innerJoinLateral(latest, sql`true`)
    .innerJoin(
      patient,
      and(eq(patient.organizationId, episode.organizationId), eq(patient.id, episode.patientId)),
    )
    .leftJoin(
      reassessmentDecision,
      and(
        eq(reassessmentDecision.organizationId, latest.organizationId),
        eq(reassessmentDecision.reassessmentId, latest.id),
      ),
    )
    .leftJoin(alert, isOpenAbout(latest))
    .leftJoin(membership, hasAcknowledged)
    .where(
      and(
        eq(careTeam.organizationId, organizationId),
        eq(careTeam.userId, userId),
        eq(careTeam.isCoordinator, true),
        isNull(careTeam.endedAt),
        isNull(reassessmentDecision.id),
      ),
    )
}
