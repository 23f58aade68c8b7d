import { asc, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Client } from '../client.ts'
import { due } from '../schema/index.ts'
import { onPool } from '../tenant.ts'
import { waiting } from './due.ts'

const mostCounted = 10_000

/**
 * How many things are overdue for the worker across all organizations (counted up to ten thousand of each
 * loop), and how many seconds the oldest has waited; zero when the worker keeps up.
 */
export async function readBacklog(client: Client): Promise<{ count: number; ageSeconds: number }> {
  const db = onPool(client)
  const overdue = (where: keyof typeof waiting) =>
    db
      .select({ dueAt: due.dueAt })
      .from(due)
      .where(sql`${due.dueAt} <= now() and ${waiting[where]}`)
      .orderBy(asc(due.dueAt))
      .limit(mostCounted)
  const all = unionAll(overdue('inside'), overdue('outside')).as('waiting')
  const [row] = await db
    .select({
      count: sql`count(*)`.mapWith(Number),
      ageSeconds: sql`coalesce(extract(epoch from now() - min(${all.dueAt})), 0)`.mapWith(Number),
    })
    .from(all)
  return row ?? { count: 0, ageSeconds: 0 }
}
