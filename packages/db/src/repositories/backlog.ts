import { asc, lte, sql } from 'drizzle-orm'
import type { Client } from '../client.ts'
import { due } from '../schema/index.ts'
import { onPool } from '../tenant.ts'

/** How much has come due, counted to 10,000, and for how many seconds its oldest item has waited. */
export async function readBacklog(client: Client): Promise<{ count: number; ageSeconds: number }> {
  const waiting = onPool(client)
    .select({ dueAt: due.dueAt })
    .from(due)
    .where(lte(due.dueAt, sql`now()`))
    .orderBy(asc(due.dueAt))
    .limit(10_000)
    .as('waiting')
  const [row] = await onPool(client)
    .select({
      count: sql`count(*)`.mapWith(Number),
      ageSeconds: sql`coalesce(extract(epoch from now() - min(${waiting.dueAt})), 0)`.mapWith(
        Number,
      ),
    })
    .from(waiting)
  return row ?? { count: 0, ageSeconds: 0 }
}
