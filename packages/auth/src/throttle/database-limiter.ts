import { addTries, deleteTries, findTries, type Tries } from '@meridian/db/auth'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { AuthContext } from '../auth-context.ts'

export interface Limit {
  /** The name of what is counted; part of each key. */
  readonly counting: string
  readonly tries: number
  readonly windowSeconds: number
}

/**
 * The rate limiter on `auth.rate_limit`: counts are shared by all nodes, and a key found used up is
 * refused from memory until its window ends. Where the library asks its own database client with this
 * node's clock, it asks `@meridian/db` with the database's.
 */
export class DatabaseLimiter extends RateLimiterPostgres {
  readonly #context: AuthContext

  constructor(context: AuthContext, limit: Limit) {
    super({
      storeClient: context.db,
      storeType: 'client',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: limit.counting,
      points: limit.tries,
      duration: limit.windowSeconds,
      inMemoryBlockOnConsumed: limit.tries + 1,
    })
    this.#context = context
  }

  _upsert(key: string, points: number, windowMs: number, replace = false): Promise<Tries> {
    const { db, at } = this.#context
    return addTries(db, { key, points, windowMs, replace }, at())
  }

  _get(key: string): Promise<Tries | null> {
    return findTries(this.#context.db, key, this.#context.at())
  }

  _delete(key: string): Promise<boolean> {
    return deleteTries(this.#context.db, key)
  }

  _getRateLimiterRes(_key: string, changed: number, tries: Tries): RateLimiterRes {
    const left = Math.max(this.points - tries.points, 0)
    return new RateLimiterRes(left, tries.remainingMs, tries.points, tries.points === changed)
  }
}
