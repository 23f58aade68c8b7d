import { hash, verify } from '@node-rs/argon2'
import { newLinkToken } from '../links/link-token.ts'
import { limitConcurrency } from './limit-concurrency.ts'

/** Argon2id at OWASP's figures: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** At most this many at once: each takes 19 MiB and a thread of the runtime's pool. */
const atOnce = 4

export interface PasswordHasher {
  /** The PHC string to keep for a password. */
  hash(password: string): Promise<string>
  /**
   * True when the password fits the kept string. With null, for an address nobody has, it verifies
   * one password against a hash of nothing known, takes as long, and is false.
   */
  fits(password: string, kept: string | null): Promise<boolean>
}

/** Hashes and verifies passwords, with a bound on how many run at a time. */
export function createPasswordHasher(): PasswordHasher {
  const inTurn = limitConcurrency(atOnce)
  const digest = (password: string) => inTurn(() => hash(composed(password), cost))
  let nobody: Promise<string> | undefined
  return {
    hash: digest,
    fits: async (password, kept) => {
      // Made whether or not it is needed, so that the first unknown address takes no longer.
      nobody ??= digest(newLinkToken().token)
      const dummy = await nobody
      const fits = await inTurn(() => verify(kept ?? dummy, composed(password)))
      return fits && kept !== null
    },
  }
}

/** One spelling for the same letters typed on different machines. */
function composed(password: string): string {
  return password.normalize('NFC')
}
