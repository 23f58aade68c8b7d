import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Client } from '../client.ts'
import { type DueKind, due } from '../schema/index.ts'
import { onPool, type Tx } from '../tenant.ts'

export type { DueKind } from '../schema/index.ts'

export interface DueKey {
  readonly organizationId: string
  readonly kind: DueKind
  readonly ref: string
}

export interface DueItem extends DueKey {
  readonly dueAt: string
  /** How often it failed in a row. */
  readonly attempts: number
}

/** Says when the worker must look at something again, whatever went wrong before; null says never. */
export async function writeDue(tx: Tx, key: DueKey, dueAt: string | null): Promise<void> {
  if (dueAt === null) {
    await tx.delete(due).where(of(key))
    return
  }
  const { organizationId, kind, ref } = key
  await tx
    .insert(due)
    .values({ organizationId, kind, ref, dueAt })
    .onConflictDoUpdate({
      target: [due.organizationId, due.kind, due.ref],
      set: { dueAt, attempts: 0, parkedAt: null },
    })
}

/** Says the same of what the worker does not look at yet; what it does stays as it is. */
export async function sowDue(
  tx: Tx,
  rows: readonly (DueKey & { readonly dueAt: string })[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(due)
      .values([...rows])
      .onConflictDoNothing()
}

/**
 * Puts off what failed, false when it was moved meanwhile; `parkedAt` takes it out of the worker's sight
 * until it is written anew.
 */
export async function postponeDue(
  tx: Tx,
  item: DueItem,
  { dueAt, parkedAt }: { readonly dueAt: string; readonly parkedAt: string | null },
): Promise<boolean> {
  const moved = await tx
    .update(due)
    .set({ dueAt, parkedAt, attempts: item.attempts + 1 })
    .where(and(of(item), eq(due.dueAt, item.dueAt)))
    .returning({ ref: due.ref })
  return moved.length > 0
}

/** What is parked in the organization, the latest first. */
export function listParked(tx: Tx, organizationId: string) {
  return tx
    .select({ kind: due.kind, ref: due.ref, attempts: due.attempts, parkedAt: due.parkedAt })
    .from(due)
    .where(and(eq(due.organizationId, organizationId), isNotNull(due.parkedAt)))
    .orderBy(sql`${due.parkedAt} desc`, asc(due.ref))
    .limit(100)
}

/** True while it is parked. */
export async function isParked(tx: Tx, key: DueKey): Promise<boolean> {
  const rows = await tx
    .select({ ref: due.ref })
    .from(due)
    .where(and(of(key), isNotNull(due.parkedAt)))
    .for('update')
  return rows.length > 0
}

/** What each of the worker's loops looks at, in the words of the indexes, whichever way it is prepared. */
export const waiting = {
  inside: sql`${due.kind} <> 'delivery' and ${due.parkedAt} is null`,
  outside: sql`${due.kind} = 'delivery' and ${due.parkedAt} is null`,
}

/**
 * What has come due across all organizations, within the clinic or to be sent outside, oldest first: ids
 * and dates only, by index.
 */
export function listDue(client: Client, query: DueQuery): Promise<DueItem[]> {
  return selectDue(onPool(client), query)
}

interface DueQuery {
  /** Null for the database's own time. */
  readonly at: string | null
  readonly limit: number
  readonly where: keyof typeof waiting
}

/** The statement of {@link listDue}. */
export function selectDue(db: Tx, { at, limit, where }: DueQuery) {
  return db
    .select({
      organizationId: due.organizationId,
      kind: due.kind,
      ref: due.ref,
      dueAt: due.dueAt,
      attempts: due.attempts,
    })
    .from(due)
    .where(sql`${due.dueAt} <= ${at ?? sql`now()`} and ${waiting[where]}`)
    .orderBy(asc(due.dueAt), asc(due.ref))
    .limit(limit)
}

/**
 * Takes one due item for this transaction: false when another worker holds it or it is no longer due
 * as it was read.
 */
export async function claimDue(tx: Tx, item: DueItem): Promise<boolean> {
  return (await selectClaim(tx, item)).length > 0
}

/** The statement of {@link claimDue}. */
export function selectClaim(tx: Tx, item: DueKey & Pick<DueItem, 'dueAt'>) {
  return tx
    .select({ ref: due.ref })
    .from(due)
    .where(and(of(item), eq(due.dueAt, item.dueAt)))
    .for('update', { skipLocked: true })
}

function of({ organizationId, kind, ref }: DueKey) {
  return and(eq(due.organizationId, organizationId), eq(due.kind, kind), eq(due.ref, ref))
}
