import { and, desc, eq, inArray } from 'drizzle-orm'
import { alert, alertRecipient } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { PatientKey } from './patients.ts'

export type Alert = typeof alert.$inferSelect
const unsettled = ['open', 'acknowledged', 'in_progress'] as const

/** The alert, locked until the transaction ends; undefined when there is none by this id here. */
export async function findAlertForUpdate(
  tx: Tx,
  { organizationId, alertId }: { organizationId: string; alertId: string },
): Promise<Alert | undefined> {
  const [row] = await tx
    .select()
    .from(alert)
    .where(and(eq(alert.organizationId, organizationId), eq(alert.id, alertId)))
    .for('no key update')
  return row
}

/** The latest alert raised under a dedupe key. */
export async function findLatestAlert(
  tx: Tx,
  organizationId: string,
  dedupeKey: string,
): Promise<Alert | undefined> {
  const [row] = await tx
    .select()
    .from(alert)
    .where(and(eq(alert.organizationId, organizationId), eq(alert.dedupeKey, dedupeKey)))
    .orderBy(desc(alert.raisedAt), desc(alert.id))
    .limit(1)
  return row
}

/** The patient's alerts about which somebody still has to do something. */
export function listUnsettledAlerts(tx: Tx, { organizationId, patientId }: PatientKey) {
  return tx
    .select()
    .from(alert)
    .where(
      and(
        eq(alert.organizationId, organizationId),
        eq(alert.patientId, patientId),
        inArray(alert.state, [...unsettled]),
      ),
    )
}

/** Writes an alert; false when one is open under its key already. */
export async function writeAlert(tx: Tx, row: typeof alert.$inferInsert): Promise<boolean> {
  const written = await tx
    .insert(alert)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: alert.id })
  return written.length > 0
}

/** Changes an alert's state and moves its version on by one. */
export async function amendAlert(
  tx: Tx,
  { organizationId, id, version }: Pick<Alert, 'organizationId' | 'id' | 'version'>,
  change: Partial<
    Pick<
      Alert,
      'state' | 'acknowledgedBy' | 'acknowledgedAt' | 'resolvedBy' | 'resolvedAt' | 'outcome'
    >
  >,
): Promise<number> {
  await tx
    .update(alert)
    .set({ ...change, version: version + 1 })
    .where(and(eq(alert.organizationId, organizationId), eq(alert.id, id)))
  return version + 1
}

/** Writes whom an alert reached; somebody already told is not told twice. */
export async function writeRecipients(
  tx: Tx,
  rows: (typeof alertRecipient.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(alertRecipient).values(rows).onConflictDoNothing()
}

/** True when the person was told of the alert. */
export async function isRecipient(
  tx: Tx,
  { organizationId, alertId, userId }: { organizationId: string; alertId: string; userId: string },
): Promise<boolean> {
  const rows = await tx
    .select({ userId: alertRecipient.userId })
    .from(alertRecipient)
    .where(
      and(
        eq(alertRecipient.organizationId, organizationId),
        eq(alertRecipient.alertId, alertId),
        eq(alertRecipient.userId, userId),
      ),
    )
  return rows.length > 0
}
