import { findEpisodeForUpdate, writeGoalProgress } from '@meridian/db/repositories'
import { Conflict, Invalid, NotFound } from '@meridian/domain'
import type { RecordGoalProgressInput } from '@meridian/domain/plan'
import { assertMayFor } from '../../access.ts'
import { findPlan } from '../../care/plan-versions.ts'
import { getMember, type UseCaseContext } from '../../use-case.ts'

/** Somebody of the care team says how far a goal of the plan was attained on a day; earlier entries stay. */
export async function recordGoalProgress(
  ctx: UseCaseContext,
  { patientId, goalId, on, attainment }: RecordGoalProgressInput,
): Promise<Record<never, never>> {
  await assertMayFor(ctx, 'record.write', patientId)
  const { organizationId } = ctx.actor
  const episode = await findEpisodeForUpdate(ctx.tx, { organizationId, patientId })
  const plan = episode && (await findPlan(ctx, episode))
  const goal = plan?.content.goals.find(({ id }) => id === goalId)
  if (!episode || !goal) throw new NotFound('goal')
  if (episode.status === 'discharged') throw new Conflict('episode_discharged')
  if (on > ctx.today) throw new Invalid({ on: 'date_in_future' })
  if (on < goal.agreedOn) throw new Invalid({ on: 'date_before_goal' })
  await writeGoalProgress(ctx.tx, {
    organizationId,
    id: ctx.newId(),
    patientId,
    episodeId: episode.id,
    goalId,
    progressOn: on,
    attainment,
    recordedBy: getMember(ctx).userId,
    recordedAt: ctx.now,
  })
  ctx.recordEvent({
    kind: 'goal.progressed',
    patientId,
    subjectId: goalId,
    payload: { activity: goal.activity, on, attainment },
    searchText: goal.activity,
  })
  return {}
}
