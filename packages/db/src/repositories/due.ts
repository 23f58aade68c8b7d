import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Client } from '../client.ts'
import { due } from '../schema/index.ts'
import { onPool, type Tx } from '../tenant.ts'

export interface DueKey {
  readonly organizationId: string
  readonly kind: 'reassessment' | 'alert' | 'delivery' | 'answer_draft'
  readonly ref: string
}

export interface DueItem extends DueKey {
  readonly dueAt: string
}

/** Says when the worker must look at something again; null says never. */
export async function writeDue(
  tx: Tx,
  { organizationId, kind, ref }: DueKey,
  dueAt: string | null,
): Promise<void> {
  if (dueAt === null) {
    await tx
      .delete(due)
      .where(and(eq(due.organizationId, organizationId), eq(due.kind, kind), eq(due.ref, ref)))
    return
  }
  await tx
    .insert(due)
    .values({ organizationId, kind, ref, dueAt })
    .onConflictDoUpdate({ target: [due.organizationId, due.kind, due.ref], set: { dueAt } })
}

/** What of these kinds has come due across all organizations, oldest first: ids and dates only, by index. */
export function listDue(
  client: Client,
  { at, limit, kinds }: { at: string | null; limit: number; kinds: readonly DueKey['kind'][] },
): Promise<DueItem[]> {
  return onPool(client)
    .select({ organizationId: due.organizationId, kind: due.kind, ref: due.ref, dueAt: due.dueAt })
    .from(due)
    .where(and(lte(due.dueAt, at ?? sql`now()`), inArray(due.kind, [...kinds])))
    .orderBy(asc(due.dueAt), asc(due.ref))
    .limit(limit)
}

/**
 * Takes one due item for this transaction: false when another worker holds it or it is no longer due
 * as it was read.
 */
export async function claimDue(tx: Tx, item: DueItem): Promise<boolean> {
  const rows = await tx
    .select({ ref: due.ref })
    .from(due)
    .where(
      and(
        eq(due.organizationId, item.organizationId),
        eq(due.kind, item.kind),
        eq(due.ref, item.ref),
        eq(due.dueAt, item.dueAt),
      ),
    )
    .for('update', { skipLocked: true })
  return rows.length > 0
}
