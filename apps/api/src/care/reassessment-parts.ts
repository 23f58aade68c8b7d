import {
  type Episode,
  type EpisodeResponse,
  listEpisodeResponses,
  listPartExcuses,
  type Reassessment,
  type ReassessmentExcuse,
} from '@meridian/db/repositories'
import {
  getSlotState,
  listParts,
  type Part,
  type PartForm,
  type Slot,
  type SlotState,
  startedOn,
} from '@meridian/domain/reassessment'
import type { UseCaseContext } from '../use-case.ts'
import { dropContinued } from './drop-continued.ts'
import { getSchedule, recordOf, type ScheduledSlot } from './episode-schedule.ts'

/** A reassessment as it stands today, part by part. */
export interface ReadSlot {
  readonly slot: Slot
  readonly row: Reassessment
  readonly parts: readonly Part[]
  readonly state: SlotState
}

/** The reassessments of an episode, by due date, and what they were read from. */
export interface ReadSchedule {
  readonly entries: readonly ReadSlot[]
  /** Each form as it stands now, oldest first. */
  readonly responses: readonly EpisodeResponse[]
  readonly excuses: readonly ReassessmentExcuse[]
}

/** Reads what came of each part of each reassessment of an episode. */
export async function readSchedule(ctx: UseCaseContext, episode: Episode): Promise<ReadSchedule> {
  const { organizationId } = ctx.actor
  const { patientId } = episode
  // Sent together: they cost one round trip.
  const [{ slots }, saved, excuses] = await Promise.all([
    getSchedule(ctx, episode),
    listEpisodeResponses(ctx.tx, { organizationId, patientId }, episode),
    listPartExcuses(ctx.tx, { organizationId, episodeId: episode.id }),
  ])
  const responses = dropContinued(saved)
  const stored = slots.filter(isStored)
  const forms = responses.map((response) => formOf(response, stored))
  const entries = stored.map(({ slot, row }) => {
    const own = excuses.filter(({ reassessmentId }) => reassessmentId === row.id)
    const parts = listParts(slot, {
      forms,
      excuses: own.map(({ instrument, outcome, excusedOn }) => ({
        instrument,
        as: outcome,
        on: excusedOn,
      })),
      slots: slots.map((one) => one.slot),
      today: ctx.today,
    })
    const record = { ...recordOf(row), startedOn: startedOn(parts) }
    return { slot, row, parts, state: getSlotState(slot, record, ctx.today) }
  })
  return { entries, responses, excuses }
}

function isStored(entry: ScheduledSlot): entry is ScheduledSlot & { row: Reassessment } {
  return entry.row !== null
}

function formOf(
  { id, instrument, answeredOn, status, reassessmentId }: EpisodeResponse,
  stored: readonly { slot: Slot; row: Reassessment }[],
): PartForm {
  const filed = stored.find(({ row }) => row.id === reassessmentId)
  return {
    id,
    instrument,
    on: answeredOn,
    isComplete: status === 'scored',
    filedTo: filed?.slot.key ?? null,
  }
}
