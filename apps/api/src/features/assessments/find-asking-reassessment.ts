import {
  type Episode,
  findReassessmentForUpdate,
  type Reassessment,
} from '@meridian/db/repositories'
import type { InstrumentId } from '@meridian/domain/instruments'
import { slotsSatisfiedBy } from '@meridian/domain/reassessment'
import { getSchedule } from '../../care/episode-schedule.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** The open reassessment, locked, that asks for the instrument on that day, nearest due date first. */
export async function findAskingReassessment(
  ctx: UseCaseContext,
  episode: Episode,
  form: { readonly instrument: InstrumentId; readonly on: string },
): Promise<Reassessment | null> {
  const { slots } = await getSchedule(ctx, episode)
  const open = slots.filter(({ row }) => row !== null && row.outcome === null)
  const [nearest] = slotsSatisfiedBy(
    form,
    open.map(({ slot }) => slot),
  )
  const reassessmentId = open.find(({ slot }) => slot === nearest)?.row?.id
  if (!reassessmentId) return null
  const { organizationId } = ctx.actor
  const row = await findReassessmentForUpdate(ctx.tx, { organizationId, reassessmentId })
  // Closed by a colleague in the meantime: the form is kept all the same.
  return row && row.outcome === null ? row : null
}
