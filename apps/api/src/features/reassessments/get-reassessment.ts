import { type Episode, findEpisodeOf, findReassessment } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import type { Permission } from '@meridian/domain/access'
import { assertMayFor } from '../../access.ts'
import type { ReadSchedule, ReadSlot } from '../../care/reassessment-parts.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { getReassessments } from './get-reassessments.ts'
import type { ViewedWith } from './reassessment-view.ts'

/** One reassessment among those of its episode. */
export interface FoundReassessment {
  readonly episode: Episode
  readonly entry: ReadSlot
  readonly read: ReadSchedule & ViewedWith
}

/** The reassessment, when the actor has the permission for its patient. */
export async function getReassessment(
  ctx: UseCaseContext,
  reassessmentId: string,
  permission: Permission,
): Promise<FoundReassessment> {
  const { organizationId } = ctx.actor
  const row = await findReassessment(ctx.tx, { organizationId, reassessmentId })
  if (!row) throw new NotFound('reassessment')
  await assertMayFor(ctx, permission, row.patientId)
  const episode = await findEpisodeOf(ctx.tx, { organizationId, episodeId: row.episodeId })
  if (!episode) throw new NotFound('episode')
  const read = await getReassessments(ctx, episode)
  const entry = read.entries.find((one) => one.row.id === reassessmentId)
  if (!entry) throw new NotFound('reassessment')
  return { episode, entry, read }
}
