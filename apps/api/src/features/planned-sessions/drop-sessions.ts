import type { EventRow } from '@meridian/db/events'
import { cancelSessionsFrom } from '@meridian/db/repositories'
import type { PayloadOf } from '@meridian/domain/timeline'
import type { UseCaseContext } from '../../use-case.ts'

/** What lay ahead when an episode ended is cancelled by the clinic; what was done or missed stays. */
export async function dropSessions(ctx: UseCaseContext, event: EventRow): Promise<void> {
  const { patientId, subjectId: episodeId } = event
  if (patientId === null || episodeId === null) return
  const { on, reason } = event.payload as PayloadOf<'episode.discharged'>
  const count = await cancelSessionsFrom(
    ctx.tx,
    { organizationId: ctx.actor.organizationId, episodeId, from: on },
    { reason: reason === 'died' ? 'died' : 'discharged', at: ctx.now },
  )
  if (count === 0) return
  ctx.recordEvent({
    kind: 'planned_session.dropped',
    patientId,
    subjectId: episodeId,
    payload: { count },
  })
}
