import type { SessionRow } from '@meridian/db/auth'
import type { OpenedSession, VerifiedSession } from './verified-session.ts'

export interface SessionRequest {
  readonly userId: string
  readonly organizationId: string
  /** The device as its person will recognize it in a list; at most 200 characters are kept. */
  readonly device: string
}

/** What sessions must do, whichever library keeps them; `describeSessionPort` is its contract. */
export interface SessionPort {
  /** Opens a session; null without an active membership of the person in the organization. */
  issue(request: SessionRequest): Promise<OpenedSession | null>
  /**
   * The session a token opens; null for any other value whatever it is. A use that is not in the
   * background puts off the idle end.
   */
  verify(token: string, how: { background: boolean }): Promise<VerifiedSession | null>
  /**
   * Gives a session a new token, the old one being dead at once, and another organization when one is
   * named. The absolute end stays. Null when it ended, or without an active membership there.
   */
  rotate(sessionId: string, organizationId?: string): Promise<OpenedSession | null>
  revoke(sessionId: string): Promise<void>
  /** Ends all sessions of a person, or those in one organization. */
  revokeAll(userId: string, organizationId?: string): Promise<void>
  /** A person's live sessions, the last used first. */
  list(userId: string): Promise<SessionRow[]>
  /** Removes the rows of sessions that ended. */
  sweep(): Promise<void>
}
