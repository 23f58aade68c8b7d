import { type Episode, listGoalProgress } from '@meridian/db/repositories'
import { type GoalProgress, goalProgressSchema, listLatestProgress } from '@meridian/domain/goals'
import type { UseCaseContext } from '../use-case.ts'

/** What was last recorded of each goal of an episode, as it stands today. */
export async function listLatestOfGoals(
  ctx: UseCaseContext,
  episode: Episode,
): Promise<GoalProgress[]> {
  const key = { organizationId: ctx.actor.organizationId, episodeId: episode.id }
  const rows = await listGoalProgress(ctx.tx, key)
  const entries = rows.map(({ goalId, progressOn, attainment }) =>
    goalProgressSchema.parse({ goalId, on: progressOn, attainment }),
  )
  return listLatestProgress(entries, ctx.today)
}
