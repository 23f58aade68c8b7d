import { randomUUID } from 'node:crypto'
import {
  deleteEndedSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  type SessionClock,
  type StoredSession,
} from '@meridian/db/auth'
import type { Adapter, DatabaseSession, Lucia } from 'lucia'
import type { AuthContext } from '../auth-context.ts'
import { hashToken, isTokenShaped } from '../links/link-token.ts'
import type { SessionRequest } from './session-port.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes>
    DatabaseSessionAttributes: SessionAttributes
  }
}

/** What lucia carries along: the row as the database has it. Never anything out of a request. */
export interface SessionAttributes {
  readonly stored?: StoredSession
}

/**
 * Lucia's storage. What comes in as a session's id is the token, of which only the hash is kept; what
 * goes out is the session's own id, so that the token stays with its browser. The database decides
 * what has ended; lucia is told the time left, counted from this node's clock.
 */
export function createLuciaAdapter(
  { db }: AuthContext,
  clock: () => SessionClock,
  request?: SessionRequest,
): Adapter {
  return {
    getSessionAndUser: async (token) => {
      const stored = isTokenShaped(token) ? await findSession(db, hashToken(token), clock()) : null
      return stored === null
        ? [null, null]
        : [toLucia(stored), { id: stored.userId, attributes: {} }]
    },
    setSession: async ({ id: token, userId }) => {
      if (request === undefined) throw new Error('A session is opened for a request')
      const { organizationId, device } = request
      const row = { id: randomUUID(), tokenHash: hashToken(token), userId, organizationId, device }
      await insertSession(db, row, clock())
    },
    deleteSession: (sessionId) => deleteSession(db, sessionId),
    deleteUserSessions: (userId) => deleteSessionsOf(db, userId),
    deleteExpiredSessions: () => deleteEndedSessions(db, clock()),
    // The absolute end never moves, and lists are read with what a person knows a session by.
    updateSessionExpiration: async () => {},
    getUserSessions: async () => [],
  }
}

function toLucia(stored: StoredSession): DatabaseSession {
  return {
    id: stored.sessionId,
    userId: stored.userId,
    expiresAt: new Date(Date.now() + stored.remainingMs),
    attributes: { stored },
  }
}
