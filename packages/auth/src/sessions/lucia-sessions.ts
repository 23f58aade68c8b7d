import {
  deleteSessionsOf,
  listSessionsOf,
  rotateSession,
  type SessionClock,
  type StoredSession,
  touchSession,
} from '@meridian/db/auth'
import { isSafeText } from '@meridian/domain'
import { Lucia, TimeSpan } from 'lucia'
import type { AuthContext } from '../auth-context.ts'
import { isTokenShaped, newLinkToken } from '../links/link-token.ts'
import { createLuciaAdapter, type SessionAttributes } from './lucia-adapter.ts'
import { sessionLimits } from './session-limits.ts'
import type { SessionPort, SessionRequest } from './session-port.ts'
import type { OpenedSession, VerifiedSession } from './verified-session.ts'

/** Sessions kept by lucia 3 on the tables of schema auth. The only place that knows lucia. */
export function createLuciaSessions(context: AuthContext): SessionPort {
  const clock = () => ({ ...sessionLimits, at: context.at() })
  const lucia = luciaOn(context, clock)
  const { db } = context

  async function read(token: string): Promise<StoredSession | null> {
    if (!isTokenShaped(token)) return null
    const { session } = await lucia.validateSession(token)
    return session?.stored ?? null
  }

  async function opened(token: string): Promise<OpenedSession | null> {
    const stored = await read(token)
    return stored === null ? null : { token, session: toVerified(stored) }
  }

  return {
    issue: async (request) => {
      const { token } = newLinkToken()
      const opening = luciaOn(context, clock, { ...request, device: deviceText(request.device) })
      await opening.createSession(request.userId, {}, { sessionId: token })
      return opened(token)
    },
    verify: async (token, { background }) => {
      const stored = await read(token)
      if (stored === null) return null
      if (background || !stored.touchDue) return toVerified(stored)
      const idleExpiresAt = await touchSession(db, stored.sessionId, clock())
      return idleExpiresAt === null ? null : { ...toVerified(stored), idleExpiresAt }
    },
    rotate: async (sessionId, organizationId) => {
      const { token, hash } = newLinkToken()
      const place = organizationId === undefined ? {} : { organizationId }
      const change = { sessionId, tokenHash: hash, ...place }
      return (await rotateSession(db, change, clock())) ? opened(token) : null
    },
    revoke: (sessionId) => lucia.invalidateSession(sessionId),
    revokeAll: (userId, organizationId) =>
      organizationId === undefined
        ? lucia.invalidateUserSessions(userId)
        : deleteSessionsOf(db, userId, organizationId),
    list: (userId) => listSessionsOf(db, userId, clock()),
    sweep: () => lucia.deleteExpiredSessions(),
  }
}

function luciaOn(context: AuthContext, clock: () => SessionClock, request?: SessionRequest) {
  return new Lucia(createLuciaAdapter(context, clock, request), {
    sessionExpiresIn: new TimeSpan(sessionLimits.absoluteSeconds, 's'),
    getSessionAttributes: ({ stored }): SessionAttributes =>
      stored === undefined ? {} : { stored },
  })
}

function toVerified({ remainingMs, touchDue, ...session }: StoredSession): VerifiedSession {
  return session
}

/** Browsers may say anything about themselves. */
function deviceText(device: string): string {
  return isSafeText(device) ? device.slice(0, 200).toWellFormed() : ''
}
