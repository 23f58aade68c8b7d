import { amendEpisode } from '@meridian/db/repositories'
import { Invalid } from '@meridian/domain'
import type { CompleteAssessmentInput } from '@meridian/domain/episodes'
import { multimodalV1, startPhasePlan } from '@meridian/domain/protocol'
import { getEpisodeToChange } from '../../care/get-episode-to-change.ts'
import { addPlanVersion } from '../../care/plan-versions.ts'
import { proposeFor } from '../../care/propose-for.ts'
import type { UseCaseContext } from '../../use-case.ts'

/**
 * The initial assessment is complete: its date is day 0, relief starts, the reassessments are laid out and
 * the protocol is the first version of the plan.
 */
export async function completeAssessment(
  ctx: UseCaseContext,
  input: CompleteAssessmentInput,
): Promise<{ version: number }> {
  const episode = await getEpisodeToChange(ctx, input, ['referred'])
  if (input.on > ctx.today) throw new Invalid({ on: 'date_in_future' })
  if (input.on < episode.referredOn) throw new Invalid({ on: 'date_before_referral' })
  const plan = startPhasePlan(multimodalV1)
  const regions = [...new Set(input.regions)]
  await addPlanVersion(ctx, episode, {
    cause: 'proposed',
    reason: null,
    phases: plan,
    content: await proposeFor(ctx, input.patientId, []),
  })
  const version = await amendEpisode(ctx.tx, episode, {
    status: 'active',
    dayZero: input.on,
    regions,
    phase: plan.current,
    phasePlan: plan,
  })
  ctx.recordEvent({
    kind: 'episode.assessed',
    patientId: input.patientId,
    subjectId: episode.id,
    payload: { on: input.on, regions },
  })
  return { version }
}
