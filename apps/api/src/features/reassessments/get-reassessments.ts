import { type Episode, listDecisions } from '@meridian/db/repositories'
import { findUndecided } from '@meridian/domain/reassessment'
import { listMemberNames } from '../../care/member-names.ts'
import { type ReadSchedule, type ReadSlot, readSchedule } from '../../care/reassessment-parts.ts'
import type { UseCaseContext } from '../../use-case.ts'
import type { ViewedWith } from './reassessment-view.ts'

/** The reassessments of an episode with what was decided about them and the names of who is in them. */
export async function getReassessments(
  ctx: UseCaseContext,
  episode: Episode,
): Promise<ReadSchedule & ViewedWith> {
  const { organizationId } = ctx.actor
  const [read, decisions, names] = await Promise.all([
    readSchedule(ctx, episode),
    listDecisions(ctx.tx, { organizationId, episodeId: episode.id }),
    listMemberNames(ctx),
  ])
  const decided = new Set(decisions.map(({ reassessmentId }) => reassessmentId))
  return { ...read, decisions, names, undecided: undecidedOf(read.entries, decided, episode) }
}

/** Only a running episode has a plan to decide on. */
function undecidedOf(
  entries: readonly ReadSlot[],
  decided: ReadonlySet<string>,
  { status }: Episode,
): ReadSlot | undefined {
  if (status !== 'active') return undefined
  const found = findUndecided(
    entries.map((entry) => ({
      entry,
      slot: entry.slot.slot,
      dueOn: entry.slot.dueOn,
      status: entry.state.status,
      isDecided: decided.has(entry.row.id),
    })),
  )
  return found?.entry
}
