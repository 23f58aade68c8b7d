import { findEpisodeForUpdate, writeRequest } from '@meridian/db/repositories'
import { addDays, Conflict, Invalid, NotFound } from '@meridian/domain'
import type { RequestReassessmentInput } from '@meridian/domain/episodes'
import { assertMayFor } from '../../access.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/** Asks for a reassessment outside the calendar; one that is near anyway becomes one with it. */
export async function requestReassessment(
  ctx: UseCaseContext,
  input: RequestReassessmentInput,
): Promise<{ requestId: string }> {
  await assertMayFor(ctx, 'record.write', input.patientId)
  const { organizationId } = ctx.actor
  const episode = await findEpisodeForUpdate(ctx.tx, { organizationId, patientId: input.patientId })
  if (!episode) throw new NotFound('episode')
  if (episode.status !== 'active') throw new Conflict(`episode_${episode.status}`)
  if (input.dueOn < ctx.today) throw new Invalid({ dueOn: 'date_in_past' })
  if (input.dueOn > addDays(ctx.today, 366)) throw new Invalid({ dueOn: 'date_too_far' })
  const requestId = ctx.newId()
  await writeRequest(ctx.tx, {
    organizationId,
    id: requestId,
    patientId: input.patientId,
    episodeId: episode.id,
    requestedBy: getMember(ctx).userId,
    requestedOn: ctx.today,
    dueOn: input.dueOn,
    reason: input.reason,
  })
  ctx.recordEvent({
    kind: 'reassessment.requested',
    patientId: input.patientId,
    subjectId: requestId,
    payload: { dueOn: input.dueOn, reason: input.reason },
  })
  return { requestId }
}
