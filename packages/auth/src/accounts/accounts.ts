import { findAccountByEmail, insertAccount, listOrganizationsOf } from '@meridian/db/auth'
import { Conflict, type Instant, isSafeText } from '@meridian/domain'
import type { AuthContext } from '../auth-context.ts'
import { assertPassword } from '../passwords/assert-password.ts'
import type { PasswordHasher } from '../passwords/password-hasher.ts'
import { addressOf, type CredentialCheck } from './credential-check.ts'

/** Whose account an address is. */
export interface AccountRef {
  readonly userId: string
  readonly name: string
}

export interface NewAccount {
  readonly userId: string
  readonly email: string
  readonly name: string
  readonly password: string
  readonly now: Instant
}

/** A person's account, one for all organizations. */
export interface Accounts {
  /**
   * Makes an account. Fails with Invalid `{ password: 'password_short' | 'password_long' |
   * 'password_common' }`, or Conflict `account_exists` when the address has another account.
   * Making the same one again changes nothing.
   */
  createAccount(account: NewAccount): Promise<void>
  findAccountByEmail(email: string): Promise<AccountRef | null>
  /** The account when the password fits, else null; counted and refused as signing in is. */
  checkPassword(email: string, password: string, ip: string): Promise<AccountRef | null>
  /** The person's organizations where they are active, by name; without `except` when one is named. */
  otherOrganizations(userId: string, except?: string): Promise<{ id: string; name: string }[]>
}

/** The accounts of one database. */
export function createAccounts(
  { db }: AuthContext,
  { hasher, credentials }: { hasher: PasswordHasher; credentials: CredentialCheck },
): Accounts {
  return {
    createAccount: async ({ password, now, ...person }) => {
      const email = addressOf(person.email)
      assertPassword(password, email)
      const passwordHash = await hasher.hash(password)
      const made = await insertAccount(db, { ...person, email, passwordHash, createdAt: now })
      if (!made) throw new Conflict('account_exists')
    },
    findAccountByEmail: async (email) =>
      isSafeText(email) ? findAccountByEmail(db, addressOf(email)) : null,
    checkPassword: async (email, password, ip) => {
      const found = await credentials.check({ email, password, ip, knownDevice: false })
      return found === null ? null : { userId: found.userId, name: found.name }
    },
    otherOrganizations: (userId, except) => listOrganizationsOf(db, userId, except),
  }
}
