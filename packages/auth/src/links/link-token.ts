import { createHash, randomBytes } from 'node:crypto'

/** A secret for a cookie or a link, and what is kept of it. */
export interface LinkToken {
  /** 43 characters of base64url: 32 random bytes. */
  readonly token: string
  /** Its sha256 in hex; the token cannot be found again from it. */
  readonly hash: string
}

/** Makes a secret that cannot be guessed. Only its hash may be stored. */
export function newLinkToken(): LinkToken {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashToken(token) }
}

/** sha256 of a token, in hex. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** True when the value has a token's form; only such values are ever looked up. */
export function isTokenShaped(value: unknown): value is string {
  return typeof value === 'string' && value.length === 43 && /^[A-Za-z0-9_-]+$/.test(value)
}
