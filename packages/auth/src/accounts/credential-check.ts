import { type Credentials, findCredentials } from '@meridian/db/auth'
import { isSafeText } from '@meridian/domain'
import type { AuthContext } from '../auth-context.ts'
import type { PasswordHasher } from '../passwords/password-hasher.ts'
import type { SignInThrottle } from '../throttle/sign-in-throttle.ts'

/** An e-mail address and a password as somebody typed them, and from where. */
export interface Attempt {
  readonly email: string
  readonly password: string
  readonly ip: string
  readonly knownDevice: boolean
}

export interface CredentialCheck {
  /**
   * The credentials when the password fits and `accept` agrees, else null. An unknown address, a wrong
   * password and a refusal take the same path: one try, one read, one hash verified. Fails with TooMany.
   */
  check(
    attempt: Attempt,
    accept?: (credentials: Credentials) => boolean,
  ): Promise<Credentials | null>
}

/** Checks passwords behind the throttle. */
export function createCredentialCheck(
  { db }: AuthContext,
  { throttle, hasher }: { throttle: SignInThrottle; hasher: PasswordHasher },
): CredentialCheck {
  return {
    check: async (attempt, accept = () => true) => {
      const email = addressOf(attempt.email)
      const counted = { email, ip: attempt.ip, knownDevice: attempt.knownDevice }
      await throttle.take(counted)
      const found = isSafeText(email) ? await findCredentials(db, email) : null
      const fits = await hasher.fits(attempt.password, found?.passwordHash ?? null)
      if (!fits || found === null || !accept(found)) return null
      await throttle.settle(counted)
      return found
    },
  }
}

/** An e-mail address as accounts keep it. */
export function addressOf(email: string): string {
  return email.trim().toLowerCase()
}
