import { listAbsences as listThem } from '@meridian/db/repositories'
import { assertMay } from '../../access.ts'
import { hasCover } from '../../care/absences-today.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Who of the clinic is or will be away, and who covers; what is over is not told. */
export async function listAbsences(ctx: UseCaseContext) {
  assertMay(ctx, 'colleagues.read')
  const { organizationId } = ctx.actor
  const rows = await listThem(ctx.tx, organizationId, { since: ctx.today, begunBy: null })
  return {
    rows: rows.map((row) => ({
      absenceId: row.absence.id,
      version: row.absence.version,
      userId: row.absence.userId,
      name: row.name,
      from: row.absence.fromOn,
      to: row.absence.toOn,
      coveredBy: row.absence.coveredBy,
      coverName: row.coverName,
      /** False where nobody is named, or whoever was named cannot cover any more. */
      isCovered: hasCover(row),
    })),
  }
}
