import { amendEpisode, listInitialAssessments } from '@meridian/db/repositories'
import { Conflict } from '@meridian/domain'
import type { CorrectAssessmentInput } from '@meridian/domain/episodes'
import { comparePlanContents } from '@meridian/domain/plan'
import { getEpisodeToChange } from '../../care/get-episode-to-change.ts'
import { addPlanVersion, findPlan } from '../../care/plan-versions.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { findingsOf, keepAssessment } from './keep-assessment.ts'

/**
 * What the initial assessment found is put right, with the reason; how it stood stays readable. Regions and
 * scale change what open reassessments ask, mechanisms what the plan has to cover. Day 0 stays.
 */
export async function correctAssessment(
  ctx: UseCaseContext,
  input: CorrectAssessmentInput,
): Promise<{ version: number }> {
  const episode = await getEpisodeToChange(ctx, input, ['active', 'paused'])
  const { dayZero } = episode
  if (dayZero === null) throw new Conflict('episode_referred')
  const key = { organizationId: ctx.actor.organizationId, episodeId: episode.id }
  const [latest] = await listInitialAssessments(ctx.tx, key)
  const { regions, diagnosis, painScale, mechanisms, reason } = input
  await keepAssessment(ctx, episode, {
    ...input,
    on: dayZero,
    number: (latest?.number ?? 0) + 1,
    reason,
  })
  const plan = await findPlan(ctx, episode)
  if (plan) {
    const content = { ...plan.content, mechanisms }
    const isOther = comparePlanContents(plan.content, content).length > 0
    if (isOther) await addPlanVersion(ctx, episode, { cause: 'revised', reason, content })
  }
  const version = await amendEpisode(ctx.tx, episode, { regions, diagnosis, painScale })
  ctx.recordEvent({
    kind: 'episode.assessment_corrected',
    patientId: input.patientId,
    subjectId: episode.id,
    payload: { ...findingsOf(input), reason },
    searchText: diagnosis,
  })
  return { version }
}
