import type { Instant } from '@meridian/domain'
import type { Role } from '@meridian/domain/access'

/** A session that was checked just now: who it is, where they act, and until when. */
export interface VerifiedSession {
  readonly sessionId: string
  readonly userId: string
  readonly organizationId: string
  readonly organizationName: string
  readonly timeZone: string
  readonly isDemo: boolean
  readonly displayName: string
  readonly email: string
  readonly roles: Role[]
  /** The end that nothing moves. */
  readonly expiresAt: Instant
  /** When it ends if it is not used before; never after `expiresAt`. */
  readonly idleExpiresAt: Instant
}

/** A session with the token that opens it, which exists nowhere else from now on. */
export interface OpenedSession {
  readonly token: string
  readonly session: VerifiedSession
}
