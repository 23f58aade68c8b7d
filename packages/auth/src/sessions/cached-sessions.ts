import { hashToken, isTokenShaped } from '../links/link-token.ts'
import type { SessionPort } from './session-port.ts'
import type { VerifiedSession } from './verified-session.ts'

export interface CacheOptions {
  /** For how long a verified session may be taken from memory; 0 turns that off. */
  readonly seconds: number
  readonly now: () => Date
}

/** Sessions that remember what was verified a moment ago. */
export interface CachedSessions extends SessionPort {
  /** Drops what is remembered of a person, or of everybody with null. */
  forget(userId: string | null): void
}

interface Remembered {
  readonly session: VerifiedSession
  readonly until: number
  /** Read for a background request: it must not stand in for one that puts off the idle end. */
  readonly background: boolean
}

const atMost = 10_000

/**
 * Remembers verified sessions for a few seconds, by the hash of their token, so that the requests of
 * one screen cost one read. Whatever ends or changes a session here is dropped at once; what other
 * nodes end is dropped by `forget`, or when the seconds are over.
 */
export function cachedSessions(port: SessionPort, { seconds, now }: CacheOptions): CachedSessions {
  const remembered = new Map<string, Remembered>()
  let changes = 0

  function drop(isMeant: (session: VerifiedSession) => boolean) {
    changes++
    for (const [hash, { session }] of remembered) if (isMeant(session)) remembered.delete(hash)
  }

  function find(hash: string, background: boolean): VerifiedSession | null {
    const found = remembered.get(hash)
    if (found === undefined || (found.background && !background)) return null
    if (now().getTime() < found.until) return found.session
    remembered.delete(hash)
    return null
  }

  function remember(hash: string, session: VerifiedSession, background: boolean) {
    if (remembered.size >= atMost) remembered.clear()
    const at = now().getTime()
    const until = Math.min(at + seconds * 1000, Date.parse(session.idleExpiresAt))
    remembered.set(hash, { session, until, background })
  }

  return {
    ...port,
    verify: async (token, { background }) => {
      if (!isTokenShaped(token)) return null
      const hash = hashToken(token)
      const found = find(hash, background)
      if (found !== null) return found
      const before = changes
      const session = await port.verify(token, { background })
      // What was ended while it was being read must not be remembered.
      if (session !== null && before === changes) remember(hash, session, background)
      return session
    },
    // Dropped also when the answer is lost: the change may have been made all the same.
    rotate: (sessionId, organizationId) =>
      port
        .rotate(sessionId, organizationId)
        .finally(() => drop((session) => session.sessionId === sessionId)),
    revoke: (sessionId) =>
      port.revoke(sessionId).finally(() => drop((session) => session.sessionId === sessionId)),
    revokeAll: (userId, organizationId) =>
      port
        .revokeAll(userId, organizationId)
        .finally(() => drop((session) => session.userId === userId)),
    forget: (userId) => drop((session) => userId === null || session.userId === userId),
  }
}
