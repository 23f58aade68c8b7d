import { type Episode, findEpisodeForUpdate } from '@meridian/db/repositories'
import { Conflict, NotFound } from '@meridian/domain'
import type { EpisodeCycle } from '@meridian/domain/planned-sessions'
import { assertMayFor } from '../../access.ts'
import { getTreatment } from '../../care/cycles.ts'
import { getPauses } from '../../care/episode-schedule.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** The last cycle of the running episode, locked, for the coordinator, when it is the one the screen showed. */
export async function getCycleToChange(
  ctx: UseCaseContext,
  { patientId, number }: { patientId: string; number: number },
): Promise<{ episode: Episode; cycle: EpisodeCycle }> {
  await assertMayFor(ctx, 'episode.decide', patientId)
  const { organizationId } = ctx.actor
  const episode = await findEpisodeForUpdate(ctx.tx, { organizationId, patientId })
  if (!episode) throw new NotFound('episode')
  if (episode.status !== 'active') throw new Conflict(`episode_${episode.status}`)
  const { cycles } = await getTreatment(ctx, episode, await getPauses(ctx, episode))
  const cycle = cycles.at(-1)
  if (cycle?.number !== number) throw new Conflict('cycle_changed')
  return { episode, cycle }
}
