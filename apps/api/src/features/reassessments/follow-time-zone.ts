import type { EventRow } from '@meridian/db/events'
import { listRunningEpisodes } from '@meridian/db/repositories'
import type { PayloadOf } from '@meridian/domain/timeline'
import type { UseCaseContext } from '../../use-case.ts'
import { syncScheduleOf } from './sync-schedule.ts'

/** A clinic that moves its clock moves the instants at which its due dates begin. */
export async function followTimeZone(ctx: UseCaseContext, event: EventRow): Promise<void> {
  const { fields } = event.payload as PayloadOf<'settings.changed'>
  if (!fields.includes('timeZone')) return
  const episodes = await listRunningEpisodes(ctx.tx, ctx.actor.organizationId)
  for (const { patientId } of episodes) await syncScheduleOf(ctx, patientId)
}
