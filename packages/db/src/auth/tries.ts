import { sql } from 'drizzle-orm'
import { retrying } from '../client.ts'
import type { Tx } from '../tenant.ts'
import { type Moment, millisecondsOf } from './moment.ts'

/** How many tries a key has used up, and in how many milliseconds they are forgotten. */
export interface Tries {
  readonly points: number
  readonly remainingMs: number
}

export interface TriesToAdd {
  readonly key: string
  readonly points: number
  readonly windowMs: number
  /** True to set the count and start its window again, whatever was there. */
  readonly replace: boolean
}

/** Counts tries of a key, atomically for all nodes; the window starts at the first try. */
export async function addTries(db: Tx, add: TriesToAdd, at: Moment): Promise<Tries> {
  const now = millisecondsOf(at)
  const restart = sql`(t.expire <= ${now} or ${add.replace})`
  const [row] = await retrying(() =>
    db.execute<{ points: number; remaining: string }>(sql`
      insert into auth.rate_limit as t (key, points, expire)
      values (${add.key}, greatest(${add.points}::int, 0), ${now} + ${add.windowMs}::bigint)
      on conflict (key) do update set
        points = case when ${restart} then excluded.points
          else greatest(t.points + ${add.points}::int, 0) end,
        expire = case when ${restart} then excluded.expire else t.expire end
      returning points, expire - ${now} as remaining`),
  )
  if (row === undefined) throw new Error('The count of tries was not kept')
  return { points: row.points, remainingMs: Number(row.remaining) }
}

/** The tries of a key that still count; null when there are none. */
export async function findTries(db: Tx, key: string, at: Moment): Promise<Tries | null> {
  const now = millisecondsOf(at)
  const [row] = await retrying(() =>
    db.execute<{ points: number; remaining: string }>(sql`
      select points, expire - ${now} as remaining from auth.rate_limit
      where key = ${key} and expire > ${now}`),
  )
  return row === undefined ? null : { points: row.points, remainingMs: Number(row.remaining) }
}

/** Forgets the tries of a key. True when there were any. */
export async function deleteTries(db: Tx, key: string): Promise<boolean> {
  const rows = await retrying(() =>
    db.execute(sql`delete from auth.rate_limit where key = ${key} returning key`),
  )
  return rows.length > 0
}

/** Removes the counts whose window is over. */
export async function deleteExpiredTries(db: Tx, at: Moment): Promise<void> {
  await retrying(() =>
    db.execute(sql`delete from auth.rate_limit where expire <= ${millisecondsOf(at)}`),
  )
}
