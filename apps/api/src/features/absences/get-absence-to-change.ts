import { type AbsenceRow, findAbsenceForUpdate } from '@meridian/db/repositories'
import { Conflict, NotFound } from '@meridian/domain'
import { assertFresh, type UseCaseContext } from '../../use-case.ts'
import { assertMayPlanFor } from './assert-plannable.ts'

/** The absence, locked, for whom it is of or an admin, as long as it is not over. */
export async function getAbsenceToChange(
  ctx: UseCaseContext,
  { absenceId, version }: { absenceId: string; version: number },
): Promise<AbsenceRow> {
  const absence = await findAbsenceForUpdate(ctx.tx, ctx.actor.organizationId, absenceId)
  if (!absence) throw new NotFound('absence')
  assertMayPlanFor(ctx, absence.userId)
  assertFresh(absence.version, version)
  if (absence.endedAt !== null || absence.toOn < ctx.today) throw new Conflict('absence_over')
  return absence
}
