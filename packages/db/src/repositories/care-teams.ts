import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { careTeam, membership } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { PatientKey } from './patients.ts'

export type TeamRow = Awaited<ReturnType<typeof listTeam>>[number]

/** Who treats the patient now, the coordinator first. */
export function listTeam(tx: Tx, { organizationId, patientId }: PatientKey) {
  return tx
    .select({
      id: careTeam.id,
      userId: careTeam.userId,
      name: membership.displayName,
      roles: membership.roles,
      discipline: careTeam.discipline,
      isCoordinator: careTeam.isCoordinator,
      since: careTeam.startedAt,
    })
    .from(careTeam)
    .innerJoin(
      membership,
      and(
        eq(membership.organizationId, careTeam.organizationId),
        eq(membership.userId, careTeam.userId),
      ),
    )
    .where(
      and(
        eq(careTeam.organizationId, organizationId),
        eq(careTeam.patientId, patientId),
        isNull(careTeam.endedAt),
      ),
    )
    .orderBy(desc(careTeam.isCoordinator), asc(careTeam.startedAt), asc(careTeam.id))
}

export async function writeAssignment(tx: Tx, row: typeof careTeam.$inferInsert): Promise<void> {
  await tx.insert(careTeam).values(row)
}

/** Ends the assignments with these ids. */
export async function endAssignments(
  tx: Tx,
  organizationId: string,
  { ids, endedAt }: { ids: readonly string[]; endedAt: string },
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(careTeam)
    .set({ endedAt })
    .where(and(eq(careTeam.organizationId, organizationId), inArray(careTeam.id, [...ids])))
}

/** Every assignment a person holds now. */
export function listAssignmentsOf(tx: Tx, organizationId: string, userId: string) {
  return tx
    .select()
    .from(careTeam)
    .where(
      and(
        eq(careTeam.organizationId, organizationId),
        eq(careTeam.userId, userId),
        isNull(careTeam.endedAt),
      ),
    )
}

/** Which people are on the care team of each of these patients. */
export async function listTeamsOf(
  tx: Tx,
  organizationId: string,
  patientIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const teams = new Map<string, Set<string>>(patientIds.map((id) => [id, new Set()]))
  if (patientIds.length === 0) return teams
  const rows = await tx
    .select({ patientId: careTeam.patientId, userId: careTeam.userId })
    .from(careTeam)
    .where(
      and(
        eq(careTeam.organizationId, organizationId),
        inArray(careTeam.patientId, [...patientIds]),
        isNull(careTeam.endedAt),
      ),
    )
  for (const { patientId, userId } of rows) teams.get(patientId)?.add(userId)
  return teams
}
