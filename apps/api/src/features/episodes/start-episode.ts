import type { EventRow } from '@meridian/db/events'
import { writeEpisode } from '@meridian/db/repositories'
import type { PayloadOf } from '@meridian/domain/timeline'
import type { UseCaseContext } from '../../use-case.ts'

/** A referral opens an episode; the protocol waits for the initial assessment. */
export async function startEpisode(ctx: UseCaseContext, event: EventRow): Promise<void> {
  if (event.patientId === null) return
  const { referredOn } = event.payload as PayloadOf<'patient.registered'>
  await writeEpisode(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id: ctx.newId(),
    patientId: event.patientId,
    status: 'referred',
    referredOn,
    regions: [],
    isCurrent: true,
    version: 1,
  })
}
