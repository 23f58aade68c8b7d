import { and, asc, eq, gte, isNull, lte } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { absence, membership } from '../schema/index.ts'
import type { Tx } from '../tenant.ts'
import type { MemberKey } from './members.ts'

export type AbsenceRow = typeof absence.$inferSelect

export async function writeAbsence(tx: Tx, row: typeof absence.$inferInsert): Promise<void> {
  await tx.insert(absence).values(row)
}

/** The absence, locked until the transaction ends; undefined when there is none by this id here. */
export async function findAbsenceForUpdate(
  tx: Tx,
  organizationId: string,
  absenceId: string,
): Promise<AbsenceRow | undefined> {
  const [row] = await tx
    .select()
    .from(absence)
    .where(and(eq(absence.organizationId, organizationId), eq(absence.id, absenceId)))
    .for('no key update')
  return row
}

/** Changes what is given of an absence and moves its version on by one. */
export async function amendAbsence(
  tx: Tx,
  { organizationId, id, version }: Pick<AbsenceRow, 'organizationId' | 'id' | 'version'>,
  change: Partial<Pick<AbsenceRow, 'fromOn' | 'toOn' | 'coveredBy' | 'endedAt'>>,
): Promise<number> {
  await tx
    .update(absence)
    .set({ ...change, version: version + 1 })
    .where(and(eq(absence.organizationId, organizationId), eq(absence.id, id)))
  return version + 1
}

/** The absences of one person that have not ended and reach to or past a day, earliest first. */
export function listAbsencesOf(
  tx: Tx,
  { organizationId, userId }: MemberKey,
  since: string,
): Promise<AbsenceRow[]> {
  return tx
    .select()
    .from(absence)
    .where(
      and(
        eq(absence.organizationId, organizationId),
        eq(absence.userId, userId),
        isNull(absence.endedAt),
        gte(absence.toOn, since),
      ),
    )
    .orderBy(asc(absence.fromOn))
}

/** An absence with who is away and who covers, as they work here now. */
export type ListedAbsence = Awaited<ReturnType<typeof listAbsences>>[number]

/**
 * Everybody's absences that have not ended and reach to or past the first day; those that begin after the
 * last day, when one is given, left out. Earliest first.
 */
export function listAbsences(
  tx: Tx,
  organizationId: string,
  { since, begunBy }: { since: string; begunBy: string | null },
) {
  const cover = alias(membership, 'cover')
  return tx
    .select({
      absence,
      name: membership.displayName,
      roles: membership.roles,
      coverName: cover.displayName,
      coverRoles: cover.roles,
      coverStatus: cover.status,
    })
    .from(absence)
    .innerJoin(
      membership,
      and(
        eq(membership.organizationId, absence.organizationId),
        eq(membership.userId, absence.userId),
      ),
    )
    .leftJoin(
      cover,
      and(eq(cover.organizationId, absence.organizationId), eq(cover.userId, absence.coveredBy)),
    )
    .where(
      and(
        eq(absence.organizationId, organizationId),
        isNull(absence.endedAt),
        gte(absence.toOn, since),
        begunBy === null ? undefined : lte(absence.fromOn, begunBy),
      ),
    )
    .orderBy(asc(absence.fromOn), asc(membership.displayName), asc(absence.id))
}
