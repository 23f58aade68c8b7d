import { amendEpisode, writePause } from '@meridian/db/repositories'
import { daysBetween } from '@meridian/domain'
import type { ResumeEpisodeInput } from '@meridian/domain/episodes'
import { getEpisodeToChange } from '../../care/get-episode-to-change.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Starts the clocks again today; every open due date has moved by the paused days. */
export async function resumeEpisode(
  ctx: UseCaseContext,
  input: ResumeEpisodeInput,
): Promise<{ version: number }> {
  const episode = await getEpisodeToChange(ctx, input, ['paused'])
  const pausedOn = episode.pausedOn ?? ctx.today
  await writePause(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id: ctx.newId(),
    episodeId: episode.id,
    pausedOn,
    resumedOn: ctx.today,
    reason: episode.pauseReason ?? '',
  })
  const version = await amendEpisode(ctx.tx, episode, {
    status: 'active',
    pausedOn: null,
    pauseReason: null,
  })
  ctx.recordEvent({
    kind: 'episode.resumed',
    patientId: input.patientId,
    subjectId: episode.id,
    payload: { on: ctx.today, pausedDays: daysBetween(pausedOn, ctx.today) },
  })
  return { version }
}
