import { and, asc, eq, gte, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { acupunctureCycle, episode, membership, patient, plannedSession } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import { inMyCare, type Mine } from './today.ts'

export type PlannedSession = typeof plannedSession.$inferSelect
export type AcupunctureCycle = typeof acupunctureCycle.$inferSelect

export async function writeSessions(
  tx: Tx,
  rows: (typeof plannedSession.$inferInsert)[],
): Promise<void> {
  await tx.insert(plannedSession).values(rows)
}

/** The session, locked until the transaction ends; undefined when there is none by this id here. */
export async function findSessionForUpdate(
  tx: Tx,
  { organizationId, sessionId }: { organizationId: string; sessionId: string },
): Promise<PlannedSession | undefined> {
  const [row] = await tx
    .select()
    .from(plannedSession)
    .where(and(eq(plannedSession.organizationId, organizationId), eq(plannedSession.id, sessionId)))
    .for('no key update')
  return row
}

/** Changes a session and moves its version on by one. */
export async function amendSession(
  tx: Tx,
  { organizationId, id, version }: Pick<PlannedSession, 'organizationId' | 'id' | 'version'>,
  change: Partial<
    Pick<
      PlannedSession,
      'on' | 'time' | 'minutes' | 'withUserId' | 'state' | 'reason' | 'changedBy' | 'changedAt'
    >
  >,
): Promise<number> {
  await tx
    .update(plannedSession)
    .set({ ...change, version: version + 1 })
    .where(and(eq(plannedSession.organizationId, organizationId), eq(plannedSession.id, id)))
  return version + 1
}

/** Cancels, in the clinic's name, what is planned in an episode from a day on; answers how many there were. */
export async function cancelSessionsFrom(
  tx: Tx,
  { organizationId, episodeId, from }: { organizationId: string; episodeId: string; from: string },
  { reason, at }: { reason: 'discharged' | 'died'; at: string },
): Promise<number> {
  const cancelled = await tx
    .update(plannedSession)
    .set({
      state: 'cancelled_by_clinic',
      reason,
      changedBy: null,
      changedAt: at,
      version: sql`${plannedSession.version} + 1`,
    })
    .where(
      and(
        eq(plannedSession.organizationId, organizationId),
        eq(plannedSession.episodeId, episodeId),
        eq(plannedSession.state, 'planned'),
        gte(plannedSession.on, from),
      ),
    )
    .returning({ id: plannedSession.id })
  return cancelled.length
}

/** Every session of an episode, in the order of the calendar. */
export function listEpisodeSessions(tx: Tx, organizationId: string, episodeId: string) {
  return tx
    .select({ session: plannedSession, withName: membership.displayName })
    .from(plannedSession)
    .leftJoin(
      membership,
      and(
        eq(membership.organizationId, plannedSession.organizationId),
        eq(membership.userId, plannedSession.withUserId),
      ),
    )
    .where(
      and(
        eq(plannedSession.organizationId, organizationId),
        eq(plannedSession.episodeId, episodeId),
      ),
    )
    .orderBy(asc(plannedSession.on), asc(plannedSession.time), asc(plannedSession.id))
}

/** Whether the patient came, session after session, and which of them were acupuncture. */
export function listAttendance(
  tx: Tx,
  organizationId: string,
  { episodeId, until }: { episodeId: string; until: string },
) {
  return tx
    .select({
      id: plannedSession.id,
      on: plannedSession.on,
      discipline: plannedSession.discipline,
      state: plannedSession.state,
    })
    .from(plannedSession)
    .where(
      and(
        eq(plannedSession.organizationId, organizationId),
        eq(plannedSession.episodeId, episodeId),
        inArray(plannedSession.state, ['done', 'no_show']),
        sql`${plannedSession.on} <= ${until}`,
      ),
    )
    .orderBy(asc(plannedSession.on), asc(plannedSession.time), asc(plannedSession.id))
}

/** What a clinician has on these days and that is not cancelled, sessions with these ids left out. */
export function listSessionsWith(
  tx: Tx,
  { organizationId, userId }: Mine,
  { dates, except }: { dates: readonly string[]; except: readonly string[] },
) {
  return tx
    .select({ on: plannedSession.on, time: plannedSession.time, minutes: plannedSession.minutes })
    .from(plannedSession)
    .where(
      and(
        eq(plannedSession.organizationId, organizationId),
        inArray(plannedSession.on, [...dates]),
        eq(plannedSession.withUserId, userId),
        inArray(plannedSession.state, ['planned', 'done']),
        ...except.map((id) => ne(plannedSession.id, id)),
      ),
    )
    .orderBy(asc(plannedSession.on), asc(plannedSession.time))
}

/** Whose sessions, on which day, and since when one that nobody marked is still asked about. */
export interface DayOfMine extends Mine {
  readonly disciplines: readonly PlannedSession['discipline'][]
  readonly wholeClinicTeam: boolean
  readonly on: string
  readonly openSince: string
}

/**
 * My sessions of a day, with earlier ones that nobody has marked: with me, or with nobody yet in a
 * discipline of mine, of patients I treat.
 */
export function listMySessions(tx: Tx, mine: DayOfMine) {
  const { organizationId, userId, disciplines, wholeClinicTeam, on, openSince } = mine
  return tx
    .select({
      session: plannedSession,
      patientName: patient.name,
      episodeStatus: episode.status,
      phase: episode.phase,
    })
    .from(plannedSession)
    .innerJoin(
      patient,
      and(
        eq(patient.organizationId, plannedSession.organizationId),
        eq(patient.id, plannedSession.patientId),
      ),
    )
    .innerJoin(
      episode,
      and(
        eq(episode.organizationId, plannedSession.organizationId),
        eq(episode.id, plannedSession.episodeId),
      ),
    )
    .where(
      and(
        eq(plannedSession.organizationId, organizationId),
        or(
          eq(plannedSession.on, on),
          and(
            eq(plannedSession.state, 'planned'),
            gte(plannedSession.on, openSince),
            lt(plannedSession.on, on),
          ),
        ),
        or(
          eq(plannedSession.withUserId, userId),
          and(
            isNull(plannedSession.withUserId),
            inArray(plannedSession.discipline, [...disciplines]),
          ),
        ),
        wholeClinicTeam ? undefined : inMyCare({ organizationId, userId }),
      ),
    )
    .orderBy(asc(plannedSession.on), asc(plannedSession.time), asc(patient.foldedName))
    .limit(100)
}

/** The cycles of an episode that have a row of their own, in order. */
export function listCycles(
  tx: Tx,
  organizationId: string,
  episodeId: string,
): Promise<AcupunctureCycle[]> {
  return tx
    .select()
    .from(acupunctureCycle)
    .where(
      and(
        eq(acupunctureCycle.organizationId, organizationId),
        eq(acupunctureCycle.episodeId, episodeId),
      ),
    )
    .orderBy(asc(acupunctureCycle.number))
}

export async function writeCycle(tx: Tx, row: typeof acupunctureCycle.$inferInsert): Promise<void> {
  await tx.insert(acupunctureCycle).values(row)
}

/** Closes a cycle that has a row. */
export async function closeStoredCycle(
  tx: Tx,
  { organizationId, id }: Pick<AcupunctureCycle, 'organizationId' | 'id'>,
  closing: { closedOn: string; closedReason: string },
): Promise<void> {
  await tx
    .update(acupunctureCycle)
    .set(closing)
    .where(and(eq(acupunctureCycle.organizationId, organizationId), eq(acupunctureCycle.id, id)))
}
