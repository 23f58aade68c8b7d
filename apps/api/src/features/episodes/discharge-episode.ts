import { amendEpisode, writePause } from '@meridian/db/repositories'
import type { DischargeEpisodeInput } from '@meridian/domain/episodes'
import { getEpisodeToChange } from '../../care/get-episode-to-change.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Ends the episode today; what was still to be reassessed no longer applies. */
export async function dischargeEpisode(
  ctx: UseCaseContext,
  input: DischargeEpisodeInput,
): Promise<{ version: number }> {
  const episode = await getEpisodeToChange(ctx, input, ['referred', 'active', 'paused'])
  if (episode.pausedOn !== null) {
    await writePause(ctx.tx, {
      organizationId: ctx.actor.organizationId,
      id: ctx.newId(),
      episodeId: episode.id,
      pausedOn: episode.pausedOn,
      resumedOn: ctx.today,
      reason: episode.pauseReason ?? '',
    })
  }
  const version = await amendEpisode(ctx.tx, episode, {
    status: 'discharged',
    dischargedOn: ctx.today,
    dischargeReason: input.reason,
    pausedOn: null,
    pauseReason: null,
  })
  ctx.recordEvent({
    kind: 'episode.discharged',
    patientId: input.patientId,
    subjectId: episode.id,
    payload: { on: ctx.today, reason: input.reason, note: input.note },
  })
  return { version }
}
