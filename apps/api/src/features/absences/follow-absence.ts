import type { EventRow } from '@meridian/db/events'
import {
  type AbsenceRow,
  findAbsenceForUpdate,
  findClinic,
  listAbsences,
  writeDue,
} from '@meridian/db/repositories'
import { NotFound, startOfDay, type TimeZone } from '@meridian/domain'
import type { PayloadOf } from '@meridian/domain/timeline'
import type { UseCaseContext } from '../../use-case.ts'

/** After an absence was planned, changed or ended: the worker looks at its first day, or it begins at once. */
export async function followAbsence(ctx: UseCaseContext, event: EventRow): Promise<void> {
  const { organizationId } = ctx.actor
  const absence = await findAbsenceForUpdate(ctx.tx, organizationId, event.subjectId ?? '')
  if (absence) await begin(ctx, absence, ctx.clinic.timeZone)
}

/** The worker's look at an absence whose first day has come. */
export async function lookAtAbsence(
  ctx: UseCaseContext,
  { absenceId }: { absenceId: string },
): Promise<void> {
  const absence = await findAbsenceForUpdate(ctx.tx, ctx.actor.organizationId, absenceId)
  if (!absence) throw new NotFound('absence')
  await begin(ctx, absence, ctx.clinic.timeZone)
}

/** A clinic that moves its clock moves the midnight at which its absences begin. */
export async function followTimeZoneOfAbsences(
  ctx: UseCaseContext,
  event: EventRow,
): Promise<void> {
  const { fields } = event.payload as PayloadOf<'settings.changed'>
  if (!fields.includes('timeZone')) return
  const { organizationId } = ctx.actor
  const clinic = await findClinic(ctx.tx, organizationId)
  if (!clinic) throw new NotFound('organization')
  const rows = await listAbsences(ctx.tx, organizationId, { since: ctx.today, begunBy: null })
  for (const { absence } of rows) {
    if (absence.fromOn > ctx.today) await begin(ctx, absence, clinic.timeZone)
  }
}

/** An absence still ahead is looked at again at its first midnight; one that counts today has begun. */
async function begin(ctx: UseCaseContext, absence: AbsenceRow, timeZone: TimeZone) {
  const { organizationId, id: ref, userId, fromOn, toOn, endedAt } = absence
  const counts = endedAt === null && toOn >= ctx.today
  const at = startOfDay(fromOn, timeZone)
  const isAhead = counts && at > ctx.now
  await writeDue(ctx.tx, { organizationId, kind: 'absence', ref }, isAhead ? at : null)
  if (counts && !isAhead) {
    ctx.recordEvent({ kind: 'absence.begun', subjectId: ref, payload: { userId } })
  }
}
