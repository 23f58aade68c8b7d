import type { EventRow } from '@meridian/db/events'
import { findClinic, listRunningEpisodes } from '@meridian/db/repositories'
import { dateAt, NotFound } from '@meridian/domain'
import type { PayloadOf } from '@meridian/domain/timeline'
import type { UseCaseContext } from '../../use-case.ts'
import { syncScheduleOf } from './sync-schedule.ts'

/** A clinic that moves its clock moves the instants at which its due dates begin. */
export async function followTimeZone(ctx: UseCaseContext, event: EventRow): Promise<void> {
  const { fields } = event.payload as PayloadOf<'settings.changed'>
  if (!fields.includes('timeZone')) return
  const { organizationId } = ctx.actor
  const clinic = await findClinic(ctx.tx, organizationId)
  if (!clinic) throw new NotFound('organization')
  const moved = { ...ctx, clinic, today: dateAt(ctx.now, clinic.timeZone) }
  const episodes = await listRunningEpisodes(ctx.tx, organizationId)
  for (const { patientId } of episodes) await syncScheduleOf(moved, patientId)
}
