import { amendEpisode } from '@meridian/db/repositories'
import type { PauseEpisodeInput } from '@meridian/domain/episodes'
import { getEpisodeToChange } from '../../care/get-episode-to-change.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Stops every clock of the episode from today. */
export async function pauseEpisode(
  ctx: UseCaseContext,
  input: PauseEpisodeInput,
): Promise<{ version: number }> {
  const episode = await getEpisodeToChange(ctx, input, ['active'])
  const version = await amendEpisode(ctx.tx, episode, {
    status: 'paused',
    pausedOn: ctx.today,
    pauseReason: input.reason,
  })
  ctx.recordEvent({
    kind: 'episode.paused',
    patientId: input.patientId,
    subjectId: episode.id,
    payload: { on: ctx.today, reason: input.reason },
  })
  return { version }
}
