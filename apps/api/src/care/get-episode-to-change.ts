import { type Episode, findEpisodeForUpdate } from '@meridian/db/repositories'
import { Conflict, NotFound } from '@meridian/domain'
import type { EpisodeStatus } from '@meridian/domain/episodes'
import { assertMayFor } from '../access.ts'
import { assertFresh, type UseCaseContext } from '../use-case.ts'

/**
 * The patient's episode, locked, when the actor coordinates the patient, the version sent is the
 * stored one and the episode stands in one of the states; conflict `episode_<status>` otherwise.
 */
export async function getEpisodeToChange(
  ctx: UseCaseContext,
  { patientId, version }: { patientId: string; version: number },
  states: readonly EpisodeStatus[],
): Promise<Episode> {
  await assertMayFor(ctx, 'episode.decide', patientId)
  const episode = await findEpisodeForUpdate(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    patientId,
  })
  if (!episode) throw new NotFound('episode')
  assertFresh(episode.version, version)
  if (!states.includes(episode.status)) throw new Conflict(`episode_${episode.status}`)
  return episode
}
