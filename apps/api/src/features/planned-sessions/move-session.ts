import {
  amendSession,
  type Episode,
  findEpisode,
  type PlannedSession,
} from '@meridian/db/repositories'
import { Conflict, Invalid } from '@meridian/domain'
import type { MoveSessionInput } from '@meridian/domain/planned-sessions'
import { getMember, type UseCaseContext } from '../../use-case.ts'
import { assertDays, assertTreats, listOverlaps } from './check-place.ts'
import { getSessionToChange } from './get-session-to-change.ts'

/** Moves a session that is still planned to another day, time, length or colleague; an overlap is told. */
export async function moveSession(
  ctx: UseCaseContext,
  input: MoveSessionInput,
): Promise<{ version: number; overlaps: { on: string; time: string }[] }> {
  const { session } = await getSessionToChange(ctx, input)
  if (session.state !== 'planned') throw new Conflict('session_already_marked')
  const { referredOn } = await getEpisodeOf(ctx, session)
  const { on, time, minutes, withUserId } = input
  assertDays(ctx, { first: on, last: on, referredOn })
  if (ctx.clinic.holidays.includes(on)) throw new Invalid({ on: 'date_is_holiday' })
  const { patientId, discipline } = session
  await assertTreats(ctx, { patientId, discipline, withUserId })
  const place = { on, time, minutes }
  const overlaps = await listOverlaps(ctx, [place], { withUserId, except: [session.id] })
  const version = await amendSession(ctx.tx, session, {
    ...place,
    withUserId,
    changedBy: getMember(ctx).userId,
    changedAt: ctx.now,
  })
  ctx.recordEvent({
    kind: 'planned_session.moved',
    patientId,
    subjectId: session.id,
    discipline,
    payload: { from: { on: session.on, time: session.time }, to: { on, time } },
  })
  return { version, overlaps }
}

/** A paused episode may have its sessions moved; one that is over has none ahead. */
async function getEpisodeOf(
  ctx: UseCaseContext,
  { patientId, episodeId }: Pick<PlannedSession, 'patientId' | 'episodeId'>,
): Promise<Episode> {
  const { organizationId } = ctx.actor
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  if (!episode || episode.id !== episodeId || episode.status === 'discharged') {
    throw new Conflict('episode_discharged')
  }
  return episode
}
