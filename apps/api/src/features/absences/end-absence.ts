import { amendAbsence } from '@meridian/db/repositories'
import type { EndAbsenceInput } from '@meridian/domain/absences'
import { assertMay } from '../../access.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { getAbsenceToChange } from './get-absence-to-change.ts'

/** Back early, or not gone at all: from now on alerts come to the person again; who was told stays told. */
export async function endAbsence(
  ctx: UseCaseContext,
  input: EndAbsenceInput,
): Promise<{ version: number }> {
  assertMay(ctx, 'absence.plan')
  const absence = await getAbsenceToChange(ctx, input)
  const version = await amendAbsence(ctx.tx, absence, { endedAt: ctx.now })
  ctx.recordEvent({
    kind: 'absence.ended',
    subjectId: absence.id,
    payload: { userId: absence.userId },
  })
  return { version }
}
