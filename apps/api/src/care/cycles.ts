import { type Episode, listAttendance, listCycles } from '@meridian/db/repositories'
import { type EpisodeCycle, listEpisodeCycles } from '@meridian/domain/planned-sessions'
import type { Pause } from '@meridian/domain/protocol'
import type { UseCaseContext } from '../use-case.ts'

/** The acupuncture cycles of an episode with the sessions that were done; none before day 0. */
export async function getCycles(
  ctx: UseCaseContext,
  episode: Pick<Episode, 'id' | 'dayZero'>,
  pauses: readonly Pause[],
): Promise<EpisodeCycle[]> {
  const { dayZero } = episode
  if (dayZero === null) return []
  const { organizationId } = ctx.actor
  const [attended, stored] = await Promise.all([
    listAttendance(ctx.tx, organizationId, { episodeId: episode.id, until: ctx.today }),
    listCycles(ctx.tx, organizationId, episode.id),
  ])
  const sessions = attended
    .filter(({ discipline, state }) => discipline === 'acupuncture' && state === 'done')
    .map(({ on }) => on)
  return listEpisodeCycles(stored, { clock: { dayZero, pauses }, sessions }, ctx.today)
}
