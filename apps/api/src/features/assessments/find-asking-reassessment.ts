import {
  type Episode,
  findReassessmentForUpdate,
  listEpisodeResponses,
  type Reassessment,
} from '@meridian/db/repositories'
import { type InstrumentId, instruments } from '@meridian/domain/instruments'
import { slotsSatisfiedBy } from '@meridian/domain/reassessment'
import { getSchedule } from '../../care/episode-schedule.ts'
import type { UseCaseContext } from '../../use-case.ts'

interface Form {
  readonly instrument: InstrumentId
  readonly on: string
}

/**
 * The open reassessment, locked, that asks for the instrument on that day, nearest due date first. None
 * for a form too soon after the last complete one (reference §1.15), nor for one that comes on a later day
 * than what answers it already; of the same day it is the same form typed again.
 */
export async function findAskingReassessment(
  ctx: UseCaseContext,
  episode: Episode,
  form: Form,
): Promise<Reassessment | null> {
  const [{ slots }, earlier] = await Promise.all([
    getSchedule(ctx, episode),
    listEarlier(ctx, episode, form),
  ])
  const answered = new Set(earlier.map(({ reassessmentId }) => reassessmentId))
  const open = slots.filter(({ row }) => {
    return row !== null && row.outcome === null && !answered.has(row.id)
  })
  const [nearest] = slotsSatisfiedBy(
    {
      ...form,
      previousOn: earlier.at(-1)?.answeredOn ?? null,
      minimumIntervalDays: instruments[form.instrument].minimumInterval.days,
    },
    open.map(({ slot }) => slot),
  )
  const reassessmentId = open.find(({ slot }) => slot === nearest)?.row?.id
  if (!reassessmentId) return null
  const { organizationId } = ctx.actor
  const row = await findReassessmentForUpdate(ctx.tx, { organizationId, reassessmentId })
  // Closed by a colleague in the meantime: the form is kept all the same.
  return row && row.outcome === null ? row : null
}

/** The complete forms of the instrument from earlier days of the episode. */
async function listEarlier(ctx: UseCaseContext, episode: Episode, { instrument, on }: Form) {
  const key = { organizationId: ctx.actor.organizationId, patientId: episode.patientId }
  const responses = await listEpisodeResponses(ctx.tx, key, episode)
  return responses.filter((form) => {
    return form.instrument === instrument && form.status === 'scored' && form.answeredOn < on
  })
}
