import type { Tx } from '@meridian/db'
import type { Moment } from '@meridian/db/auth'

/** What every part of this package works with: the pool of `meridian_auth`, and what time it is. */
export interface AuthContext {
  readonly db: Tx
  /** The moment to hand to the database: null, so that its own clock counts, except in tests. */
  readonly at: () => Moment
}
