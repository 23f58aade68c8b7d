import { TooMany } from '@meridian/domain'
import { RateLimiterRes } from 'rate-limiter-flexible'
import type { AuthContext } from '../auth-context.ts'
import { hashToken } from '../links/link-token.ts'
import { addressKey } from './address-key.ts'
import { DatabaseLimiter } from './database-limiter.ts'

const windowSeconds = 15 * 60

/** Together at most ten verifications per account: seven for anybody, three kept for known devices. */
const triesOfAnybody = 7
const triesOfKnownDevices = 3
const triesOfAddress = 30

/** Somebody trying a password. */
export interface Try {
  readonly email: string
  readonly ip: string
  /** True when the caller proved that this account was signed in to from this device before. */
  readonly knownDevice: boolean
}

export interface SignInThrottle {
  /** Takes one try, before any password is verified. Fails with TooMany when none is left. */
  take(attempt: Try): Promise<void>
  /** After a success: the account's count starts again, and the address gets this try back. */
  settle(attempt: Try): Promise<void>
}

/** Counts tries per account, whether or not it exists, and per sender, for all nodes together. */
export function createSignInThrottle(context: AuthContext): SignInThrottle {
  const limiter = (counting: string, tries: number) =>
    new DatabaseLimiter(context, { counting, tries, windowSeconds })
  const byAddress = limiter('address', triesOfAddress)
  const byAccount = limiter('account', triesOfAnybody)
  const byDevice = limiter('device', triesOfKnownDevices)
  return {
    take: async ({ email, ip, knownDevice }) => {
      await consume(byAddress, addressKey(ip))
      const refusal = await consume(byAccount, accountKey(email)).catch((error) => error)
      if (refusal === undefined) return
      if (!(refusal instanceof TooMany && knownDevice)) throw refusal
      await consume(byDevice, accountKey(email))
    },
    settle: async ({ email, ip }) => {
      // Without this, thirty colleagues behind one address would shut each other out in the morning.
      await byAddress.reward(addressKey(ip))
      await byAccount.delete(accountKey(email))
      await byDevice.delete(accountKey(email))
    },
  }
}

async function consume(limiter: DatabaseLimiter, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new TooMany(Math.max(1, Math.ceil(error.msBeforeNext / 1000)))
  }
}

/** Hashed, so that the table of counts tells nobody's address. */
function accountKey(email: string): string {
  return hashToken(email)
}
