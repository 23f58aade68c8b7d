import {
  type BegunForm,
  findEpisode,
  listBegun,
  listRecorded,
  type Reassessment,
} from '@meridian/db/repositories'
import { getSlotState, type SlotStatus } from '@meridian/domain/reassessment'
import { assertMayFor, recordView } from '../../access.ts'
import { getSchedule, recordOf, type ScheduledSlot } from '../../care/episode-schedule.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** A reassessment with its status today. Dates are inclusive and on the clinic's calendar. */
export interface ReassessmentView {
  readonly reassessmentId: string
  readonly version: number
  readonly slot: string
  readonly mergedFrom: readonly string[]
  readonly dueOn: string
  readonly opensOn: string
  readonly graceUntil: string
  readonly closesOn: string
  readonly status: SlotStatus
  readonly closedOn: string | null
  readonly reason: string | null
  readonly battery: readonly string[]
  readonly optionalBattery: readonly string[]
  /** The instruments already answered for it. */
  readonly recorded: readonly string[]
  /** The instruments saved in part and not answered. */
  readonly begun: readonly string[]
  /** Something of it is saved in part while its window is open; the status stays what the dates say. */
  readonly inProgress: boolean
}

/** The reassessments of the patient's present episode, by due date. */
export async function listPatientReassessments(
  ctx: UseCaseContext,
  { patientId }: { patientId: string },
): Promise<{ rows: ReassessmentView[] }> {
  await assertMayFor(ctx, 'record.read', patientId)
  const { organizationId } = ctx.actor
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  if (!episode) return { rows: [] }
  const { slots } = await getSchedule(ctx, episode)
  const stored = slots.filter(isStored)
  const ids = stored.map(({ row }) => row.id)
  const recorded = await listRecorded(ctx.tx, organizationId, ids)
  const begun = await listBegun(ctx.tx, organizationId, ids)
  await recordView(ctx, patientId, 'reassessments')
  return {
    rows: stored.map(({ slot, row }) => ({
      reassessmentId: row.id,
      version: row.version,
      slot: slot.slot,
      mergedFrom: slot.mergedFrom,
      dueOn: slot.dueOn,
      opensOn: slot.opensOn,
      graceUntil: slot.graceUntil,
      closesOn: slot.closesOn,
      ...getSlotState(slot, startedOf(row, begun.get(row.id)), ctx.today),
      closedOn: row.outcome === 'not_applicable' ? null : row.outcomeOn,
      reason: row.outcomeReason,
      battery: row.battery,
      optionalBattery: row.optionalBattery,
      recorded: recorded.get(row.id) ?? [],
      begun: (begun.get(row.id) ?? []).map(({ instrument }) => instrument),
    })),
  }
}

function startedOf(row: Reassessment, begun: readonly BegunForm[] = []) {
  const startedOn =
    begun
      .map(({ answeredOn }) => answeredOn)
      .toSorted()
      .at(-1) ?? null
  return { ...recordOf(row), startedOn }
}

function isStored(entry: ScheduledSlot): entry is ScheduledSlot & { row: Reassessment } {
  return entry.row !== null
}
