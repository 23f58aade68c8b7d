import { and, asc, desc, eq, gt, inArray, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import {
  alert,
  careTeam,
  episode,
  membership,
  note,
  noteVersion,
  patient,
  patientSeen,
  reassessment,
} from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export interface Mine {
  readonly organizationId: string
  readonly userId: string
}

/** True in a query over patients for those whom the person treats now. */
export const inMyCare = ({ organizationId, userId }: Mine): SQL => sql`exists (
  select 1 from ${careTeam} where ${careTeam.organizationId} = ${organizationId}
  and ${careTeam.userId} = ${userId} and ${careTeam.endedAt} is null
  and ${careTeam.patientId} = ${patient.id})`

/** Who coordinates a patient of the query. */
export const coordinatorName = sql<string | null>`(
  select ${membership.displayName} from ${careTeam}
  join ${membership} on ${membership.organizationId} = ${careTeam.organizationId}
    and ${membership.userId} = ${careTeam.userId}
  where ${careTeam.organizationId} = ${patient.organizationId}
    and ${careTeam.patientId} = ${patient.id}
    and ${careTeam.isCoordinator} and ${careTeam.endedAt} is null)`

const coordinatorId = sql<string | null>`(
  select ${careTeam.userId} from ${careTeam}
  where ${careTeam.organizationId} = ${patient.organizationId}
    and ${careTeam.patientId} = ${patient.id}
    and ${careTeam.isCoordinator} and ${careTeam.endedAt} is null)`

/** The alert that is open about a reassessment of the query, and who has acknowledged it. */
export const isOpenAbout = (about: Readonly<Record<'organizationId' | 'id', AnyPgColumn>>) =>
  and(
    eq(alert.organizationId, about.organizationId),
    eq(alert.reassessmentId, about.id),
    inArray(alert.state, ['open', 'acknowledged', 'in_progress']),
  )
export const hasAcknowledged = and(
  eq(membership.organizationId, alert.organizationId),
  eq(membership.userId, alert.acknowledgedBy),
)
export const openAlert = {
  alertId: alert.id,
  alertVersion: alert.version,
  alertState: alert.state,
  acknowledgedBy: membership.displayName,
}

export type PastPhase = Awaited<ReturnType<typeof listPastPhase>>[number]

/**
 * Running episodes of the patients I coordinate whose current phase would be over on a date if no day of
 * theirs had been paused: all that can be past their plan, and few else.
 */
export function listPastPhase(tx: Tx, { organizationId, userId, today }: Mine & { today: string }) {
  return tx
    .select({
      patientId: patient.id,
      patientName: patient.name,
      episodeId: episode.id,
      dayZero: episode.dayZero,
      phasePlan: episode.phasePlan,
    })
    .from(careTeam)
    .innerJoin(
      episode,
      and(
        eq(episode.organizationId, careTeam.organizationId),
        eq(episode.patientId, careTeam.patientId),
        eq(episode.isCurrent, true),
        eq(episode.status, 'active'),
      ),
    )
    .innerJoin(
      patient,
      and(eq(patient.organizationId, careTeam.organizationId), eq(patient.id, careTeam.patientId)),
    )
    .where(
      and(
        eq(careTeam.organizationId, organizationId),
        eq(careTeam.userId, userId),
        eq(careTeam.isCoordinator, true),
        isNull(careTeam.endedAt),
        sql`${today}::date - ${episode.dayZero} >= (
          select max((span ->> 'toDay')::int) from jsonb_array_elements(${episode.phasePlan} -> 'spans') span
          where span ->> 'phase' = ${episode.phasePlan} ->> 'current')`,
      ),
    )
    .orderBy(asc(patient.name), asc(patient.id))
}

export type OpenReassessment = Awaited<ReturnType<typeof listOpenUntil>>[number]

/**
 * Open reassessments of running episodes due on or before a date, earliest first, of my patients or
 * (mine null) of the whole clinic, with the alert that is open about each.
 */
export function listOpenUntil(
  tx: Tx,
  { organizationId, until, mine }: { organizationId: string; until: string; mine: Mine | null },
) {
  return tx
    .select({
      reassessmentId: reassessment.id,
      patientId: patient.id,
      patientName: patient.name,
      recordNumber: patient.recordNumber,
      phone: patient.phone,
      slot: reassessment.slot,
      opensOn: reassessment.opensOn,
      dueOn: reassessment.dueOn,
      graceUntil: reassessment.graceUntil,
      closesOn: reassessment.closesOn,
      battery: reassessment.battery,
      missing: reassessment.missing,
      coordinatorId,
      phase: episode.phase,
      episodeId: episode.id,
      dayZero: episode.dayZero,
      phasePlan: episode.phasePlan,
      coordinatorName,
      ...openAlert,
      alertRule: alert.rule,
    })
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
    .innerJoin(
      patient,
      and(
        eq(patient.organizationId, reassessment.organizationId),
        eq(patient.id, reassessment.patientId),
      ),
    )
    .leftJoin(alert, isOpenAbout(reassessment))
    .leftJoin(membership, hasAcknowledged)
    .where(
      and(
        eq(reassessment.organizationId, organizationId),
        isNull(reassessment.outcome),
        lte(reassessment.dueOn, until),
        mine ? inMyCare(mine) : undefined,
      ),
    )
    .orderBy(asc(reassessment.dueOn), asc(patient.foldedName), asc(reassessment.id))
    .limit(200)
}

/** Notes colleagues signed for my patients since I last opened each record, newest first. */
export function listUnreadNotes(
  tx: Tx,
  { organizationId, userId, disciplines }: Mine & { disciplines: readonly string[] },
) {
  return tx
    .select({
      noteId: note.id,
      patientId: note.patientId,
      patientName: patient.name,
      template: note.template,
      discipline: note.discipline,
      authorName: membership.displayName,
      signedAt: note.signedAt,
      sections: noteVersion.sections,
    })
    .from(careTeam)
    .innerJoin(
      note,
      and(eq(note.organizationId, careTeam.organizationId), eq(note.patientId, careTeam.patientId)),
    )
    .innerJoin(
      noteVersion,
      and(
        eq(noteVersion.organizationId, note.organizationId),
        eq(noteVersion.noteId, note.id),
        eq(noteVersion.number, 1),
      ),
    )
    .innerJoin(
      patient,
      and(eq(patient.organizationId, note.organizationId), eq(patient.id, note.patientId)),
    )
    .innerJoin(
      membership,
      and(eq(membership.organizationId, note.organizationId), eq(membership.userId, note.authorId)),
    )
    .leftJoin(
      patientSeen,
      and(
        eq(patientSeen.organizationId, careTeam.organizationId),
        eq(patientSeen.userId, careTeam.userId),
        eq(patientSeen.patientId, careTeam.patientId),
      ),
    )
    .where(
      and(
        eq(careTeam.organizationId, organizationId),
        eq(careTeam.userId, userId),
        isNull(careTeam.endedAt),
        ne(note.authorId, userId),
        gt(note.signedAt, sql`coalesce(${patientSeen.seenAt}, ${careTeam.startedAt})`),
        or(
          eq(note.visibility, 'team'),
          disciplines.length > 0
            ? and(
                eq(note.visibility, 'discipline'),
                inArray(note.discipline, [...disciplines] as 'acupuncture'[]),
              )
            : undefined,
        ),
      ),
    )
    .orderBy(desc(note.signedAt), desc(note.id))
    .limit(50)
}

/** Patients in care whom nobody coordinates, earliest registered first. */
export function listUncoordinated(tx: Tx, organizationId: string) {
  return tx
    .select({ patientId: patient.id, name: patient.name })
    .from(episode)
    .innerJoin(
      patient,
      and(eq(patient.organizationId, episode.organizationId), eq(patient.id, episode.patientId)),
    )
    .where(
      and(
        eq(episode.organizationId, organizationId),
        eq(episode.isCurrent, true),
        ne(episode.status, 'discharged'),
        sql`not exists (select 1 from ${careTeam}
          where ${careTeam.organizationId} = ${patient.organizationId}
          and ${careTeam.patientId} = ${patient.id}
          and ${careTeam.isCoordinator} and ${careTeam.endedAt} is null)`,
      ),
    )
    .orderBy(asc(patient.registeredAt))
    .limit(50)
}
