import type { Client } from '@meridian/db'
import type { SessionRow } from '@meridian/db/auth'
import type { Accounts } from './accounts/accounts.ts'
import type { Links } from './links/links.ts'
import type { SessionRequest } from './sessions/session-port.ts'
import type { OpenedSession, VerifiedSession } from './sessions/verified-session.ts'

export interface AuthOptions {
  /** A pool of its own, connected as `meridian_auth`. */
  readonly client: Client
  /** For how many seconds a verified session may be taken from memory. Default 3. */
  readonly cacheSeconds?: number
  /** For tests alone: without it the database's clock decides. */
  readonly now?: () => Date
}

export interface SignIn {
  readonly email: string
  readonly password: string
  /** The sender's address, from the connection or a proxy that is trusted. */
  readonly ip: string
  /** The device as its person will recognize it in a list. */
  readonly device: string
  /** True when the caller proved that this account was signed in to from this device before. */
  readonly knownDevice?: boolean
}

/** Accounts, sessions and one-time links. Reads memberships and never writes them. */
export interface Auth extends Accounts, Links {
  /**
   * Opens a session in the organization last used, else the one joined first. Fails with
   * Unauthenticated `wrong_credentials`, alike for an unknown address, a wrong password and a person
   * without an active membership, or with TooMany.
   */
  signIn(attempt: SignIn): Promise<OpenedSession>
  /** Opens a session without a password, after an invitation or the setup. Fails with NotFound `membership`. */
  openSession(request: SessionRequest): Promise<OpenedSession>
  /**
   * The session a token opens; null for every other value, however hostile. A background request
   * never puts off the idle end.
   */
  verify(token: string, how: { background: boolean }): Promise<VerifiedSession | null>
  /** Ends one session. */
  signOut(sessionId: string): Promise<void>
  /**
   * Gives a session a new token, and another organization when one is named; the old token is dead at
   * once. Fails with Unauthenticated `session_ended`, or NotFound `organization` when one was named.
   */
  rotate(sessionId: string, actingIn?: string): Promise<OpenedSession>
  /** Ends all sessions of a person, or those in one organization. */
  revokeAllOf(userId: string, organizationId?: string): Promise<void>
  /** A person's live sessions, the last used first. */
  list(userId: string): Promise<SessionRow[]>
  /** Removes ended sessions and the counts of tries that no longer matter. */
  sweep(): Promise<void>
  /** Drops what this process remembers of a person's sessions, or of all with null: at every notice of a revocation or a change of roles. */
  forget(userId: string | null): void
}
