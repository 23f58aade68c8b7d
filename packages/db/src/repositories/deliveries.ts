import { and, eq } from 'drizzle-orm'
import { alert, delivery, membership } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export interface DeliveryKey {
  readonly organizationId: string
  readonly deliveryId: string
}

/** Writes notices still to be sent and returns the ids of the new ones; nobody gets two of one alert. */
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

/** A notice with where it goes, and how its person and its alert stand now. */
export async function findDelivery(tx: Tx, { organizationId, deliveryId }: DeliveryKey) {
  const [row] = await tx
    .select({
      state: delivery.state,
      attempts: delivery.attempts,
      email: membership.email,
      memberStatus: membership.status,
      alertState: alert.state,
    })
    .from(delivery)
    .innerJoin(
      membership,
      and(
        eq(membership.organizationId, delivery.organizationId),
        eq(membership.userId, delivery.userId),
      ),
    )
    .innerJoin(
      alert,
      and(eq(alert.organizationId, delivery.organizationId), eq(alert.id, delivery.alertId)),
    )
    .where(and(eq(delivery.organizationId, organizationId), eq(delivery.id, deliveryId)))
  return row
}

/** Changes what is given of a notice. */
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
