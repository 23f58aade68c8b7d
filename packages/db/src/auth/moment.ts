import type { Instant } from '@meridian/domain'
import { type SQL, sql } from 'drizzle-orm'

/** The moment a statement counts as: null for the database's own time, an instant only in tests. */
export type Moment = Instant | null

/** The moment as `timestamptz`; the database's clock decides every expiry, never a node's. */
export function momentOf(moment: Moment): SQL {
  return sql`coalesce(${moment}::timestamptz, now())`
}

/** The moment in milliseconds since 1970, as `bigint`. */
export function millisecondsOf(moment: Moment): SQL {
  return sql`(extract(epoch from ${momentOf(moment)}) * 1000)::bigint`
}

/** A length of time as an `interval`. */
export function secondsOf(seconds: number): SQL {
  return sql`make_interval(secs => ${seconds})`
}
