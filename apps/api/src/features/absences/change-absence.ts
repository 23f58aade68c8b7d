import { amendAbsence } from '@meridian/db/repositories'
import type { ChangeAbsenceInput } from '@meridian/domain/absences'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { assertPlannable } from './assert-plannable.ts'
import { getAbsenceToChange } from './get-absence-to-change.ts'

/** Other days or another cover; the first day of one that has begun stays. */
export async function changeAbsence(
  ctx: UseCaseContext,
  input: ChangeAbsenceInput,
): Promise<{ version: number }> {
  assertMay(ctx, 'absence.plan')
  const absence = await getAbsenceToChange(ctx, input)
  const { id: absenceId, userId } = absence
  const { from, to, coveredBy } = input
  const begunOn = absence.fromOn < ctx.today ? absence.fromOn : null
  await assertPlannable(ctx, { userId, from, to, coveredBy }, { absenceId, begunOn })
  const version = await amendAbsence(ctx.tx, absence, { fromOn: from, toOn: to, coveredBy })
  ctx.recordEvent({
    kind: 'absence.changed',
    subjectId: absenceId,
    payload: { userId, from, to, coveredBy },
  })
  return { version }
}
