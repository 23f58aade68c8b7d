import { onPool } from '@meridian/db'
import { deleteExpiredTries } from '@meridian/db/auth'
import { NotFound, Unauthenticated } from '@meridian/domain'
import { createAccounts } from './accounts/accounts.ts'
import { type CredentialCheck, createCredentialCheck } from './accounts/credential-check.ts'
import type { Auth, AuthOptions, SignIn } from './auth.ts'
import type { AuthContext } from './auth-context.ts'
import { createLinks } from './links/links.ts'
import { createPasswordHasher } from './passwords/password-hasher.ts'
import { cachedSessions } from './sessions/cached-sessions.ts'
import { createLuciaSessions } from './sessions/lucia-sessions.ts'
import type { SessionPort } from './sessions/session-port.ts'
import type { OpenedSession } from './sessions/verified-session.ts'
import { createSignInThrottle } from './throttle/sign-in-throttle.ts'

/** Everything about who somebody is, on one pool of the role `meridian_auth`. */
export function createAuth({ client, cacheSeconds = 3, now }: AuthOptions): Auth {
  const at = () => now?.().toISOString() ?? null
  const context: AuthContext = { db: onPool(client), at }
  const hasher = createPasswordHasher()
  const throttle = createSignInThrottle(context)
  const credentials = createCredentialCheck(context, { throttle, hasher })
  const cache = { seconds: cacheSeconds, now: now ?? (() => new Date()) }
  const sessions = cachedSessions(createLuciaSessions(context), cache)
  return {
    ...createAccounts(context, { hasher, credentials }),
    ...createLinks(context),
    signIn: (attempt) => signIn({ credentials, sessions }, attempt),
    openSession: (request) => orFail(sessions.issue(request), () => new NotFound('membership')),
    verify: sessions.verify,
    signOut: sessions.revoke,
    rotate: (sessionId, actingIn) =>
      orFail(sessions.rotate(sessionId, actingIn), () =>
        actingIn === undefined
          ? new Unauthenticated('session_ended')
          : new NotFound('organization'),
      ),
    revokeAllOf: sessions.revokeAll,
    list: sessions.list,
    sweep: async () => {
      await sessions.sweep()
      await deleteExpiredTries(context.db, at())
    },
    forget: sessions.forget,
  }
}

interface Doors {
  readonly credentials: CredentialCheck
  readonly sessions: SessionPort
}

async function signIn({ credentials, sessions }: Doors, attempt: SignIn): Promise<OpenedSession> {
  const wrong = () => new Unauthenticated('wrong_credentials')
  const known = { ...attempt, knownDevice: attempt.knownDevice ?? false }
  const found = await credentials.check(known, ({ organizationId }) => organizationId !== null)
  if (found === null || found.organizationId === null) throw wrong()
  const { userId, organizationId } = found
  return orFail(sessions.issue({ userId, organizationId, device: attempt.device }), wrong)
}

async function orFail<T>(result: Promise<T | null>, failure: () => Error): Promise<T> {
  const value = await result
  if (value === null) throw failure()
  return value
}
