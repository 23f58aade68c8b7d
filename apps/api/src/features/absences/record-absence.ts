import { findMembership, writeAbsence } from '@meridian/db/repositories'
import { Conflict, NotFound } from '@meridian/domain'
import type { RecordAbsenceInput } from '@meridian/domain/absences'
import { assertMay } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { assertMayPlanFor, assertPlannable } from './assert-plannable.ts'

/** Somebody will be away, and who takes their alerts: for oneself, or by an admin for anybody. */
export async function recordAbsence(
  ctx: UseCaseContext,
  input: RecordAbsenceInput,
): Promise<{ absenceId: string; version: number }> {
  assertMay(ctx, 'absence.plan')
  const { organizationId } = ctx.actor
  const { userId, from, to, coveredBy } = input
  const absent = await findMembership(ctx.tx, { organizationId, userId })
  if (!absent) throw new NotFound('member')
  assertMayPlanFor(ctx, userId)
  if (absent.status !== 'active') throw new Conflict('member_deactivated')
  await assertPlannable(ctx, input)
  const id = ctx.newId()
  await writeAbsence(ctx.tx, {
    organizationId,
    id,
    userId,
    fromOn: from,
    toOn: to,
    coveredBy,
    recordedBy: getMember(ctx).userId,
    recordedAt: ctx.now,
    version: 1,
  })
  ctx.recordEvent({
    kind: 'absence.recorded',
    subjectId: id,
    payload: { userId, from, to, coveredBy },
  })
  return { absenceId: id, version: 1 }
}
