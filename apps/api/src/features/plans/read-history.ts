import { findEpisode, listPlanVersions } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import { assertMayFor, recordView } from '../../access.ts'
import { getPauses } from '../../care/episode-schedule.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { listPeople } from './list-people.ts'

/** Every version of the present episode's plan, whole, the newest first, and what its days are counted from. */
export async function readPlanHistory(ctx: UseCaseContext, { patientId }: { patientId: string }) {
  await assertMayFor(ctx, 'record.read', patientId)
  const { organizationId } = ctx.actor
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  if (!episode) throw new NotFound('episode')
  await recordView(ctx, patientId, 'plan_history')
  const { dayZero } = episode
  const versions = await listPlanVersions(ctx.tx, { organizationId, episodeId: episode.id })
  return {
    today: ctx.today,
    clock: dayZero === null ? null : { dayZero, pauses: await getPauses(ctx, episode) },
    versions: versions.map(({ number, cause, reason, madeBy, madeAt, phases, content }) => ({
      number,
      cause,
      reason,
      madeBy,
      madeAt,
      phases,
      content,
    })),
    people: await listPeople(ctx),
  }
}
