import { amendEpisode } from '@meridian/db/repositories'
import { Conflict } from '@meridian/domain'
import type { DecidePhaseInput } from '@meridian/domain/episodes'
import { dayOfEpisode, decidePhase, multimodalV1 } from '@meridian/domain/protocol'
import { getPauses } from '../../care/episode-schedule.ts'
import { getEpisodeToChange } from '../../care/get-episode-to-change.ts'
import { addPlanVersion } from '../../care/plan-versions.ts'
import type { UseCaseContext } from '../../use-case.ts'

/**
 * The coordinator extends, advances, repeats or steps up the phase, from today, with a reason. What
 * follows is re-dated; what lies behind stays; it is the plan's next version. Conflict `phase_<reason>` when
 * the plan does not allow it.
 */
export async function decideOnPhase(
  ctx: UseCaseContext,
  input: DecidePhaseInput,
): Promise<{ version: number }> {
  const episode = await getEpisodeToChange(ctx, input, ['active'])
  const { dayZero, phasePlan } = episode
  if (dayZero === null || phasePlan === null) throw new Conflict('episode_referred')
  const clock = { dayZero, pauses: await getPauses(ctx, episode) }
  const { decision, weeks, reason } = input
  const onDay = dayOfEpisode(clock, ctx.today)
  const decided = decidePhase(
    phasePlan,
    { decision, onDay, reason, ...(weeks !== undefined && { days: weeks * 7 }) },
    { protocol: multimodalV1 },
  )
  if (decided.status === 'refused') throw new Conflict(`phase_${decided.reason}`)
  const { plan } = decided
  await addPlanVersion(ctx, episode, {
    cause: 'phase_decided',
    reason,
    phases: plan,
  })
  const version = await amendEpisode(ctx.tx, episode, { phase: plan.current, phasePlan: plan })
  ctx.recordEvent({
    kind: 'episode.phase_decided',
    patientId: input.patientId,
    subjectId: episode.id,
    payload: {
      decision,
      from: phasePlan.current,
      to: plan.current,
      on: ctx.today,
      reason,
    },
  })
  return { version }
}
