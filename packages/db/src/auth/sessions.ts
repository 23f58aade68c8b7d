import type { Instant } from '@meridian/domain'
import type { Role } from '@meridian/domain/access'
import { and, asc, desc, eq, exists, lt, not, type SQL, sql } from 'drizzle-orm'
import { retrying } from '../client.ts'
import { membership, organization, session } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import { type Moment, momentOf, secondsOf } from './moment.ts'

/** When sessions are looked at, and how long they live. */
export interface SessionClock {
  readonly at: Moment
  /** Seconds without use after which a session ends. */
  readonly idleSeconds: number
  /** Seconds after which a session ends in any case. */
  readonly absoluteSeconds: number
  /** Use is written down at most once in this many seconds. */
  readonly touchSeconds: number
}

/** A live session with the membership it acts in. */
export interface StoredSession {
  readonly sessionId: string
  readonly userId: string
  readonly organizationId: string
  readonly organizationName: string
  readonly timeZone: string
  readonly isDemo: boolean
  readonly displayName: string
  readonly email: string
  readonly roles: Role[]
  readonly expiresAt: Instant
  readonly idleExpiresAt: Instant
  /** Milliseconds it has left, by the database's clock. */
  readonly remainingMs: number
  /** True when the last use was written down long enough ago to be written again. */
  readonly touchDue: boolean
}

export interface NewSession {
  readonly id: string
  readonly tokenHash: string
  readonly userId: string
  readonly organizationId: string
  readonly device: string
}

/** Writes a session that starts now; a second call with the same token changes nothing. */
export async function insertSession(db: Tx, row: NewSession, clock: SessionClock): Promise<void> {
  const now = momentOf(clock.at)
  const values = {
    id: row.id,
    tokenHash: row.tokenHash,
    userId: row.userId,
    actingIn: row.organizationId,
    device: row.device,
    createdAt: now,
    lastActiveAt: now,
    expiresAt: sql`${now} + ${secondsOf(clock.absoluteSeconds)}`,
  }
  await retrying(() => db.insert(session).values(values).onConflictDoNothing())
}

/** The live session of a token's hash, with its active membership: one indexed read. */
export async function findSession(
  db: Tx,
  tokenHash: string,
  clock: SessionClock,
): Promise<StoredSession | null> {
  const [row] = await retrying(() =>
    db
      .select(storedColumns(clock))
      .from(session)
      .innerJoin(membership, activeMembership(sql`${session.actingIn}`))
      .innerJoin(organization, eq(organization.organizationId, session.actingIn))
      .where(and(eq(session.tokenHash, tokenHash), isLive(clock))),
  )
  return row ?? null
}

/** Writes down that a live session was used now, and returns when it would end unused; null if it ended. */
export async function touchSession(
  db: Tx,
  sessionId: string,
  clock: SessionClock,
): Promise<Instant | null> {
  const [row] = await retrying(() =>
    db
      .update(session)
      .set({ lastActiveAt: sql`greatest(${session.lastActiveAt}, ${momentOf(clock.at)})` })
      .where(and(eq(session.id, sessionId), isLive(clock)))
      .returning({ idleExpiresAt: idleEnd(clock) }),
  )
  return row?.idleExpiresAt ?? null
}

/**
 * Gives a live session another token, and another organization when one is named in which its person
 * is an active member. Its absolute end stays. False when there is no such session or membership.
 */
export async function rotateSession(
  db: Tx,
  change: { sessionId: string; tokenHash: string; organizationId?: string },
  clock: SessionClock,
): Promise<boolean> {
  const actingIn = sql`coalesce(${change.organizationId ?? null}::uuid, ${session.actingIn})`
  const member = db.select({ one: sql`1` }).from(membership).where(activeMembership(actingIn))
  const rows = await retrying(() =>
    db
      .update(session)
      .set({ tokenHash: change.tokenHash, actingIn, lastActiveAt: momentOf(clock.at) })
      .where(and(eq(session.id, change.sessionId), isLive(clock), exists(member)))
      .returning({ id: session.id }),
  )
  return rows.length > 0
}

/** Ends one session. */
export async function deleteSession(db: Tx, sessionId: string): Promise<void> {
  await retrying(() => db.delete(session).where(eq(session.id, sessionId)))
}

/** Ends all sessions of a person, or only those acting in one organization. */
export async function deleteSessionsOf(
  db: Tx,
  userId: string,
  organizationId?: string,
): Promise<void> {
  const acting = organizationId === undefined ? undefined : eq(session.actingIn, organizationId)
  await retrying(() => db.delete(session).where(and(eq(session.userId, userId), acting)))
}

/** A session as its person sees it in a list. */
export interface SessionRow {
  readonly sessionId: string
  readonly organizationId: string
  readonly device: string
  readonly createdAt: Instant
  readonly lastActiveAt: Instant
  readonly expiresAt: Instant
}

/** A person's live sessions, the last used first. */
export function listSessionsOf(db: Tx, userId: string, clock: SessionClock): Promise<SessionRow[]> {
  return retrying(() =>
    db
      .select({
        sessionId: session.id,
        organizationId: session.actingIn,
        device: session.device,
        createdAt: session.createdAt,
        lastActiveAt: session.lastActiveAt,
        expiresAt: session.expiresAt,
      })
      .from(session)
      .where(and(eq(session.userId, userId), isLive(clock)))
      .orderBy(desc(session.lastActiveAt), asc(session.id)),
  )
}

/** Removes what ended. */
export async function deleteEndedSessions(db: Tx, clock: SessionClock): Promise<void> {
  await retrying(() => db.delete(session).where(not(isLive(clock))))
}

function storedColumns(clock: SessionClock) {
  const now = momentOf(clock.at)
  const end = idleEnd(clock)
  return {
    sessionId: session.id,
    userId: session.userId,
    organizationId: session.actingIn,
    organizationName: organization.name,
    timeZone: organization.timeZone,
    isDemo: organization.isDemo,
    displayName: membership.displayName,
    email: membership.email,
    roles: membership.roles,
    expiresAt: session.expiresAt,
    idleExpiresAt: end,
    remainingMs: sql`extract(epoch from ${end} - ${now}) * 1000`.mapWith(Number),
    touchDue: sql<boolean>`${session.lastActiveAt} + ${secondsOf(clock.touchSeconds)} <= ${now}`,
  }
}

/** When the session ends if it is not used again, never after its absolute end. */
function idleEnd(clock: SessionClock) {
  const unused = sql`${session.lastActiveAt} + ${secondsOf(clock.idleSeconds)}`
  return sql`least(${unused}, ${session.expiresAt})`.mapWith(session.expiresAt)
}

function isLive(clock: SessionClock): SQL {
  return lt(momentOf(clock.at), idleEnd(clock))
}

function activeMembership(organizationId: SQL): SQL | undefined {
  return and(
    eq(membership.organizationId, organizationId),
    eq(membership.userId, session.userId),
    eq(membership.status, 'active'),
  )
}
