import { type ListedAbsence, listAbsences } from '@meridian/db/repositories'
import { canCover } from '@meridian/domain/absences'
import type { Absence } from '@meridian/domain/alerts'
import type { UseCaseContext } from '../use-case.ts'

/** Somebody who is away today: until when, and who takes what comes for them. */
export interface AwayToday {
  readonly until: string
  /** Null where nobody covers, or the cover has left or may not see what the absent person is told. */
  readonly coverName: string | null
}

/** Who is away today, as routing wants it; a cover who cannot cover any more is none. */
export async function listAbsencesToday(ctx: UseCaseContext): Promise<Absence[]> {
  return (await listToday(ctx)).map((row) => ({
    userId: row.absence.userId,
    from: row.absence.fromOn,
    to: row.absence.toOn,
    coveredBy: hasCover(row) ? row.absence.coveredBy : null,
  }))
}

/** The same to be shown beside names, by person. */
export async function listAwayToday(ctx: UseCaseContext): Promise<Map<string, AwayToday>> {
  const rows = await listToday(ctx)
  return new Map(
    rows.map((row) => [
      row.absence.userId,
      { until: row.absence.toOn, coverName: hasCover(row) ? row.coverName : null },
    ]),
  )
}

function listToday(ctx: UseCaseContext): Promise<ListedAbsence[]> {
  const { organizationId } = ctx.actor
  return listAbsences(ctx.tx, organizationId, { since: ctx.today, begunBy: ctx.today })
}

/** True while whoever is named as cover works here and may see what the absent person is told. */
export function hasCover({ roles, coverRoles, coverStatus }: ListedAbsence): boolean {
  if (coverRoles === null || coverStatus === null) return false
  return canCover({ roles }, { roles: coverRoles, status: coverStatus })
}
