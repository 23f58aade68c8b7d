import type { EventRow } from '@meridian/db/events'
import { findClinic, listRunningEpisodes } from '@meridian/db/repositories'
import { dateAt, NotFound } from '@meridian/domain'
import type { PayloadOf } from '@meridian/domain/timeline'
import type { UseCaseContext } from '../../use-case.ts'
import { dateSilence } from './date-silence.ts'

/** A clinic that moves its clock moves the instants at which its days begin. */
export async function followTimeZoneOfSilence(ctx: UseCaseContext, event: EventRow): Promise<void> {
  const { fields } = event.payload as PayloadOf<'settings.changed'>
  if (!fields.includes('timeZone')) return
  const { organizationId } = ctx.actor
  const clinic = await findClinic(ctx.tx, organizationId)
  if (!clinic) throw new NotFound('organization')
  const moved = { ...ctx, clinic, today: dateAt(ctx.now, clinic.timeZone) }
  const episodes = await listRunningEpisodes(ctx.tx, organizationId)
  for (const { patientId } of episodes) await dateSilence(moved, patientId)
}
