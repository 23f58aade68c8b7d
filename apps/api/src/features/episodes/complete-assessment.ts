import { amendEpisode } from '@meridian/db/repositories'
import { Invalid } from '@meridian/domain'
import type { CompleteAssessmentInput } from '@meridian/domain/episodes'
import { multimodalV1, startPhasePlan } from '@meridian/domain/protocol'
import { getEpisodeToChange } from '../../care/get-episode-to-change.ts'
import { addPlanVersion } from '../../care/plan-versions.ts'
import { proposeFor } from '../../care/propose-for.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { findingsOf, keepAssessment } from './keep-assessment.ts'

/**
 * The initial assessment is complete: its date is day 0, relief starts, the reassessments are laid out and
 * the protocol, aimed at the person's mechanisms, is the first version of the plan.
 */
export async function completeAssessment(
  ctx: UseCaseContext,
  input: CompleteAssessmentInput,
): Promise<{ version: number }> {
  const episode = await getEpisodeToChange(ctx, input, ['referred'])
  if (input.on > ctx.today) throw new Invalid({ on: 'date_in_future' })
  if (input.on < episode.referredOn) throw new Invalid({ on: 'date_before_referral' })
  const { regions, diagnosis, painScale, mechanisms } = input
  const plan = startPhasePlan(multimodalV1)
  await keepAssessment(ctx, episode, { ...input, number: 1, reason: null })
  await addPlanVersion(ctx, episode, {
    cause: 'proposed',
    reason: null,
    phases: plan,
    content: await proposeFor(ctx, input.patientId, mechanisms),
  })
  const version = await amendEpisode(ctx.tx, episode, {
    status: 'active',
    dayZero: input.on,
    regions,
    diagnosis,
    painScale,
    phase: plan.current,
    phasePlan: plan,
  })
  ctx.recordEvent({
    kind: 'episode.assessed',
    patientId: input.patientId,
    subjectId: episode.id,
    payload: { on: input.on, ...findingsOf(input) },
    searchText: diagnosis,
  })
  return { version }
}
