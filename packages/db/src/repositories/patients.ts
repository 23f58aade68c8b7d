import { and, eq, isNull, sql } from 'drizzle-orm'
import { careTeam, patient, patientFact, patientSeen, patientToken } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'

export type Patient = typeof patient.$inferSelect

export interface PatientKey {
  readonly organizationId: string
  readonly patientId: string
}

/** The patient, or undefined when there is none by this id in the organization. */
export async function findPatient(tx: Tx, key: PatientKey): Promise<Patient | undefined> {
  const [row] = await tx.select().from(patient).where(isPatient(key))
  return row
}

/** As {@link findPatient}, locked until the transaction ends. */
export async function findPatientForUpdate(tx: Tx, key: PatientKey): Promise<Patient | undefined> {
  const [row] = await tx.select().from(patient).where(isPatient(key)).for('no key update')
  return row
}

function isPatient({ organizationId, patientId }: PatientKey) {
  return and(eq(patient.organizationId, organizationId), eq(patient.id, patientId))
}

/** Whether the patient exists, and how the person stands towards them now; one indexed read. */
export async function findPatientStanding(
  tx: Tx,
  { organizationId, patientId, userId }: PatientKey & { userId: string | null },
): Promise<{ inTeam: boolean; isCoordinator: boolean } | undefined> {
  return standingFrom(await selectStanding(tx, { organizationId, patientId, userId }))
}

/** The select of {@link findPatientStanding}, and what its rows say. */
export function selectStanding(
  tx: Tx,
  { organizationId, patientId, userId }: PatientKey & { userId: string | null },
) {
  return tx
    .select({ isCoordinator: careTeam.isCoordinator })
    .from(patient)
    .leftJoin(
      careTeam,
      and(
        eq(careTeam.organizationId, patient.organizationId),
        eq(careTeam.patientId, patient.id),
        userId === null ? sql`false` : eq(careTeam.userId, userId),
        isNull(careTeam.endedAt),
      ),
    )
    .where(isPatient({ organizationId, patientId }))
}

export function standingFrom([row]: readonly { readonly isCoordinator: boolean | null }[]) {
  if (!row) return undefined
  return { inTeam: row.isCoordinator !== null, isCoordinator: row.isCoordinator === true }
}

/** Writes a new patient with the words by which search finds them. */
export async function writePatient(
  tx: Tx,
  row: typeof patient.$inferInsert,
  words: readonly string[],
): Promise<void> {
  await tx.insert(patient).values(row)
  await writeWords(tx, { organizationId: row.organizationId, patientId: row.id }, words)
}

/** Changes a patient's own data and the words search finds them by. */
export async function amendPatient(
  tx: Tx,
  key: PatientKey,
  { change, words }: { change: Partial<typeof patient.$inferInsert>; words: readonly string[] },
): Promise<void> {
  await tx.update(patient).set(change).where(isPatient(key))
  await tx
    .delete(patientToken)
    .where(
      and(
        eq(patientToken.organizationId, key.organizationId),
        eq(patientToken.patientId, key.patientId),
      ),
    )
  await writeWords(tx, key, words)
}

async function writeWords(tx: Tx, key: PatientKey, words: readonly string[]) {
  if (words.length === 0) return
  await tx.insert(patientToken).values(words.map((token) => ({ ...key, token })))
}

/** Everybody of the clinic with this birth date and folded name: possible duplicates. */
export function listNamesakes(
  tx: Tx,
  {
    organizationId,
    foldedName,
    birthDate,
  }: { organizationId: string; foldedName: string; birthDate: string },
): Promise<Pick<Patient, 'id' | 'name' | 'birthDate' | 'recordNumber'>[]> {
  return tx
    .select({
      id: patient.id,
      name: patient.name,
      birthDate: patient.birthDate,
      recordNumber: patient.recordNumber,
    })
    .from(patient)
    .where(
      and(
        eq(patient.organizationId, organizationId),
        eq(patient.birthDate, birthDate),
        eq(patient.foldedName, foldedName),
      ),
    )
    .limit(5)
}

/** True when another patient of the clinic carries the record number. */
export async function isRecordNumberTaken(
  tx: Tx,
  {
    organizationId,
    recordNumber,
    except,
  }: { organizationId: string; recordNumber: string; except: string | null },
): Promise<boolean> {
  const rows = await tx
    .select({ id: patient.id })
    .from(patient)
    .where(and(eq(patient.organizationId, organizationId), eq(patient.recordNumber, recordNumber)))
  return rows.some(({ id }) => id !== except)
}

/** The standing facts that hold now, oldest first. */
export function listFacts(tx: Tx, { organizationId, patientId }: PatientKey) {
  return tx
    .select({ id: patientFact.id, kind: patientFact.kind, detail: patientFact.detail })
    .from(patientFact)
    .where(
      and(
        eq(patientFact.organizationId, organizationId),
        eq(patientFact.patientId, patientId),
        isNull(patientFact.endedAt),
      ),
    )
    .orderBy(patientFact.pinnedAt, patientFact.id)
}

export async function writeFact(tx: Tx, row: typeof patientFact.$inferInsert): Promise<void> {
  await tx.insert(patientFact).values(row)
}

/** Ends a fact that holds; undefined when there is none by this id. */
export async function endFactRow(
  tx: Tx,
  key: PatientKey & { factId: string },
  end: { endedBy: string; endedAt: string },
) {
  const [row] = await tx
    .update(patientFact)
    .set(end)
    .where(
      and(
        eq(patientFact.organizationId, key.organizationId),
        eq(patientFact.id, key.factId),
        eq(patientFact.patientId, key.patientId),
        isNull(patientFact.endedAt),
      ),
    )
    .returning({ kind: patientFact.kind, detail: patientFact.detail })
  return row
}

/**
 * Remembers that the person has now looked at the patient's record. A second look within ten seconds
 * writes nothing: reading costs no commit to disk.
 */
export async function writeSeen(tx: Tx, row: typeof patientSeen.$inferInsert): Promise<void> {
  await tx
    .insert(patientSeen)
    .values(row)
    .onConflictDoUpdate({
      target: [patientSeen.organizationId, patientSeen.userId, patientSeen.patientId],
      set: { seenAt: row.seenAt },
      setWhere: sql`${patientSeen.seenAt} < ${row.seenAt}::timestamptz - interval '10 seconds'`,
    })
}
