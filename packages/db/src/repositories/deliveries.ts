import { and, asc, count, desc, eq, gt, gte, isNotNull, sql } from 'drizzle-orm'
import { alert, delivery, due, membership } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { MemberKey } from './members.ts'

export interface DeliveryKey {
  readonly organizationId: string
  readonly deliveryId: string
}

/**
 * Writes messages still to be sent and returns the ids of the new ones; nobody gets two of one round of an
 * alert or of one day.
 */
export async function writeDeliveries(
  tx: Tx,
  rows: (typeof delivery.$inferInsert)[],
): Promise<string[]> {
  if (rows.length === 0) return []
  const written = await tx
    .insert(delivery)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: delivery.id })
  return written.map(({ id }) => id)
}

export type Delivery = NonNullable<Awaited<ReturnType<typeof findDelivery>>>

/** A message with where it goes, and how its person and, of a notice, its alert stand now. */
export async function findDelivery(tx: Tx, { organizationId, deliveryId }: DeliveryKey) {
  const [row] = await tx
    .select({
      kind: delivery.kind,
      state: delivery.state,
      attempts: delivery.attempts,
      userId: delivery.userId,
      email: membership.email,
      memberStatus: membership.status,
      roles: membership.roles,
      alertState: alert.state,
      tier: alert.tier,
      snoozedUntil: alert.snoozedUntil,
    })
    .from(delivery)
    .innerJoin(membership, isAddressee)
    .leftJoin(
      alert,
      and(eq(alert.organizationId, delivery.organizationId), eq(alert.id, delivery.alertId)),
    )
    .where(and(eq(delivery.organizationId, organizationId), eq(delivery.id, deliveryId)))
  return row
}

const isAddressee = and(
  eq(membership.organizationId, delivery.organizationId),
  eq(membership.userId, delivery.userId),
)

/** Changes what is given of a message. */
export async function amendDelivery(
  tx: Tx,
  { organizationId, deliveryId }: DeliveryKey,
  changes: Partial<
    Pick<typeof delivery.$inferInsert, 'state' | 'attempts' | 'problem' | 'settledAt'>
  >,
): Promise<void> {
  await tx
    .update(delivery)
    .set(changes)
    .where(and(eq(delivery.organizationId, organizationId), eq(delivery.id, deliveryId)))
}

/** Has a message that was given up tried again from the beginning; false when it was not given up. */
export async function reviveDelivery(
  tx: Tx,
  { organizationId, deliveryId }: DeliveryKey,
): Promise<boolean> {
  const revived = await tx
    .update(delivery)
    .set({ state: 'pending', attempts: 0, problem: null, settledAt: null })
    .where(
      and(
        eq(delivery.organizationId, organizationId),
        eq(delivery.id, deliveryId),
        eq(delivery.state, 'failed'),
      ),
    )
    .returning({ id: delivery.id })
  return revived.length > 0
}

/** What was given up since a moment, the latest first: to whom, why and when. */
export function listFailedSince(tx: Tx, organizationId: string, since: string) {
  return tx
    .select({
      deliveryId: delivery.id,
      kind: delivery.kind,
      name: membership.displayName,
      email: membership.email,
      problem: delivery.problem,
      settledAt: sql<string>`${delivery.settledAt}`.mapWith(delivery.settledAt),
    })
    .from(delivery)
    .innerJoin(membership, isAddressee)
    .where(
      and(
        eq(delivery.organizationId, organizationId),
        sql`${delivery.state} = 'failed'`,
        gte(delivery.settledAt, since),
      ),
    )
    .orderBy(desc(delivery.settledAt), asc(delivery.id))
    .limit(100)
}

/** How many messages failed at least once and are still being tried. */
export async function countStillTrying(tx: Tx, organizationId: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(delivery)
    .where(
      and(
        eq(delivery.organizationId, organizationId),
        sql`${delivery.state} = 'pending'`,
        isNotNull(delivery.problem),
      ),
    )
  return row?.count ?? 0
}

/** Messages still to be sent that the worker does not know of, by id. */
export async function listPendingUnsown(
  tx: Tx,
  organizationId: string,
  page: { readonly after: string | null; readonly limit: number },
): Promise<string[]> {
  const rows = await tx
    .select({ id: delivery.id })
    .from(delivery)
    .where(
      and(
        eq(delivery.organizationId, organizationId),
        sql`${delivery.state} = 'pending'`,
        page.after === null ? undefined : gt(delivery.id, page.after),
        sql`not exists (select 1 from ${due} where ${due.organizationId} = ${delivery.organizationId}
          and ${due.kind} = 'delivery' and ${due.ref} = ${delivery.id})`,
      ),
    )
    .orderBy(asc(delivery.id))
    .limit(page.limit)
  return rows.map(({ id }) => id)
}

/** True when the person wants the daily digest. */
export async function findDigestWish(tx: Tx, key: MemberKey): Promise<boolean> {
  const [row] = await tx
    .select({ dailyDigest: membership.dailyDigest })
    .from(membership)
    .where(person(key))
  return row?.dailyDigest ?? false
}

/** Notes whether the person wants the daily digest; nobody else's view of them changes. */
export async function writeDigestWish(tx: Tx, key: MemberKey, dailyDigest: boolean): Promise<void> {
  await tx.update(membership).set({ dailyDigest }).where(person(key))
}

function person({ organizationId, userId }: MemberKey) {
  return and(eq(membership.organizationId, organizationId), eq(membership.userId, userId))
}
