import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { alert, alertRecipient, due, membership, patient } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { PatientKey } from './patients.ts'
import { coordinatorName } from './today.ts'

export type Alert = typeof alert.$inferSelect
const unsettled = ['open', 'acknowledged', 'in_progress'] as const

export interface AlertKey {
  readonly organizationId: string
  readonly alertId: string
}

/** As {@link findAlertForUpdate}, without waiting: undefined also while somebody else has it. */
export async function findFreeAlertForUpdate(
  tx: Tx,
  { organizationId, alertId }: AlertKey,
): Promise<Alert | undefined> {
  const [row] = await tx
    .select()
    .from(alert)
    .where(and(eq(alert.organizationId, organizationId), eq(alert.id, alertId)))
    .for('no key update', { skipLocked: true })
  return row
}

/** The alert, locked until the transaction ends; undefined when there is none by this id here. */
export async function findAlertForUpdate(
  tx: Tx,
  { organizationId, alertId }: AlertKey,
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
  const [row] = await selectLatestAlert(tx, organizationId, dedupeKey)
  return row
}

/** The select of {@link findLatestAlert}. */
export function selectLatestAlert(tx: Tx, organizationId: string, dedupeKey: string) {
  return tx
    .select()
    .from(alert)
    .where(and(eq(alert.organizationId, organizationId), eq(alert.dedupeKey, dedupeKey)))
    .orderBy(desc(alert.raisedAt), desc(alert.id))
    .limit(1)
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

/** Alerts nobody has acknowledged whose next step the worker does not know of, by id. */
export function listAlertsUnsown(
  tx: Tx,
  organizationId: string,
  page: { readonly after: string | null; readonly limit: number },
): Promise<Alert[]> {
  return tx
    .select()
    .from(alert)
    .where(
      and(
        eq(alert.organizationId, organizationId),
        eq(alert.state, 'open'),
        page.after === null ? undefined : gt(alert.id, page.after),
        sql`not exists (select 1 from ${due} where ${due.organizationId} = ${alert.organizationId}
          and ${due.kind} = 'alert' and ${due.ref} = ${alert.id})`,
      ),
    )
    .orderBy(asc(alert.id))
    .limit(page.limit)
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

/** Changes what became of an alert and moves its version on by one. */
export async function amendAlert(
  tx: Tx,
  { organizationId, id, version }: Pick<Alert, 'organizationId' | 'id' | 'version'>,
  change: Partial<
    Pick<
      Alert,
      | 'state'
      | 'acknowledgedBy'
      | 'acknowledgedAt'
      | 'resolvedBy'
      | 'resolvedAt'
      | 'outcome'
      | 'action'
      | 'snoozedUntil'
      | 'escalated'
      | 'records'
      | 'levels'
      | 'parts'
      | 'takenBy'
      | 'takenAt'
    >
  >,
): Promise<number> {
  await tx
    .update(alert)
    .set({ ...change, version: version + 1 })
    .where(and(eq(alert.organizationId, organizationId), eq(alert.id, id)))
  if (change.resolvedAt) {
    await tx
      .update(alertRecipient)
      .set({ settledAt: change.resolvedAt })
      .where(and(eq(alertRecipient.organizationId, organizationId), eq(alertRecipient.alertId, id)))
  }
  return version + 1
}

/** Writes whom an alert reached, and answers who of them is new; somebody already told is not told twice. */
export async function writeRecipients(
  tx: Tx,
  {
    organizationId,
    id,
    tier,
    raisedAt,
  }: Pick<Alert, 'organizationId' | 'id' | 'tier' | 'raisedAt'>,
  told: readonly { userId: string; toldAs: string; toldAt: string }[],
): Promise<string[]> {
  if (told.length === 0) return []
  const rows = await tx
    .insert(alertRecipient)
    .values(told.map((person) => ({ organizationId, alertId: id, tier, raisedAt, ...person })))
    .onConflictDoNothing()
    .returning({ userId: alertRecipient.userId })
  return rows.map(({ userId }) => userId)
}

/** The alert; undefined when there is none by this id here. */
export async function findAlert(
  tx: Tx,
  { organizationId, alertId }: AlertKey,
): Promise<Alert | undefined> {
  const [row] = await tx
    .select()
    .from(alert)
    .where(and(eq(alert.organizationId, organizationId), eq(alert.id, alertId)))
  return row
}

/** The alerts with these ids, gravest first. */
export function listAlertsById(
  tx: Tx,
  organizationId: string,
  alertIds: readonly string[],
): Promise<Alert[]> {
  return tx
    .select()
    .from(alert)
    .where(and(eq(alert.organizationId, organizationId), inArray(alert.id, [...alertIds])))
    .orderBy(asc(alert.tier), asc(alert.rule), asc(alert.id))
}

/** Who was told of these alerts, as what and when, in the order of telling. */
export function listRecipients(tx: Tx, organizationId: string, alertIds: readonly string[]) {
  return tx
    .select({
      alertId: alertRecipient.alertId,
      userId: alertRecipient.userId,
      name: membership.displayName,
      toldAs: alertRecipient.toldAs,
      toldAt: alertRecipient.toldAt,
    })
    .from(alertRecipient)
    .innerJoin(
      membership,
      and(
        eq(membership.organizationId, alertRecipient.organizationId),
        eq(membership.userId, alertRecipient.userId),
      ),
    )
    .where(
      and(
        eq(alertRecipient.organizationId, organizationId),
        inArray(alertRecipient.alertId, [...alertIds]),
      ),
    )
    .orderBy(asc(alertRecipient.toldAt), asc(membership.displayName))
}

/** Rule, tier and hearers of these alerts: who was told of each, by its id. */
export async function listAlertHearers(
  tx: Tx,
  organizationId: string,
  alertIds: readonly string[],
): Promise<Map<string, { rule: Alert['rule']; told: Set<string> }>> {
  const hearers = new Map<string, { rule: Alert['rule']; told: Set<string> }>()
  if (alertIds.length === 0) return hearers
  const rows = await tx
    .select({ id: alert.id, rule: alert.rule, userId: alertRecipient.userId })
    .from(alert)
    .leftJoin(
      alertRecipient,
      and(
        eq(alertRecipient.organizationId, alert.organizationId),
        eq(alertRecipient.alertId, alert.id),
      ),
    )
    .where(and(eq(alert.organizationId, organizationId), inArray(alert.id, [...alertIds])))
  for (const { id, rule, userId } of rows) {
    const known = hearers.get(id) ?? { rule, told: new Set<string>() }
    if (userId !== null) known.told.add(userId)
    hearers.set(id, known)
  }
  return hearers
}

/** Patients about whom an alert of these rules is unsettled, longest waiting first: no rule, no answer. */
export function listPatientsWithAlert(
  tx: Tx,
  organizationId: string,
  rules: readonly Alert['rule'][],
) {
  const since = sql<string>`min(${alert.raisedAt})`.mapWith(alert.raisedAt)
  return tx
    .select({
      patientId: patient.id,
      patientName: patient.name,
      recordNumber: patient.recordNumber,
      phone: patient.phone,
      since,
    })
    .from(alert)
    .innerJoin(
      patient,
      and(eq(patient.organizationId, alert.organizationId), eq(patient.id, alert.patientId)),
    )
    .where(
      and(
        eq(alert.organizationId, organizationId),
        inArray(alert.rule, [...rules]),
        inArray(alert.state, [...unsettled]),
      ),
    )
    .groupBy(patient.id, patient.name, patient.recordNumber, patient.phone)
    .orderBy(asc(since))
    .limit(200)
}

/** Patients whose silence somebody is to end, longest first, with what the alert saw; its tier stays here. */
export function listSilentPatients(tx: Tx, organizationId: string) {
  return tx
    .select({
      patientId: patient.id,
      patientName: patient.name,
      recordNumber: patient.recordNumber,
      phone: patient.phone,
      coordinatorName,
      since: alert.raisedAt,
      inputs: alert.inputs,
      escalated: alert.escalated,
    })
    .from(alert)
    .innerJoin(
      patient,
      and(eq(patient.organizationId, alert.organizationId), eq(patient.id, alert.patientId)),
    )
    .where(
      and(
        eq(alert.organizationId, organizationId),
        eq(alert.rule, 'NOCONTACT'),
        inArray(alert.state, [...unsettled]),
      ),
    )
    .orderBy(asc(alert.raisedAt), asc(alert.id))
    .limit(200)
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

/** The unsettled alerts somebody was told of, with as what; gravest and longest waiting first. */
export function listAlertsTold(tx: Tx, organizationId: string, userId: string) {
  return tx
    .select({ alert, toldAs: alertRecipient.toldAs })
    .from(alertRecipient)
    .innerJoin(
      alert,
      and(
        eq(alert.organizationId, alertRecipient.organizationId),
        eq(alert.id, alertRecipient.alertId),
      ),
    )
    .where(
      and(
        eq(alertRecipient.organizationId, organizationId),
        eq(alertRecipient.userId, userId),
        isNull(alertRecipient.settledAt),
      ),
    )
    .orderBy(asc(alertRecipient.tier), asc(alertRecipient.raisedAt), asc(alertRecipient.alertId))
}
