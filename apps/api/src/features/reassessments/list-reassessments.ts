import { findEpisode, listRecorded, type Reassessment } from '@meridian/db/repositories'
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
  const recorded = await listRecorded(
    ctx.tx,
    organizationId,
    stored.map(({ row }) => row.id),
  )
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
      status: getSlotState(slot, recordOf(row), ctx.today).status,
      closedOn: row.outcome === 'not_applicable' ? null : row.outcomeOn,
      reason: row.outcomeReason,
      battery: row.battery,
      optionalBattery: row.optionalBattery,
      recorded: recorded.get(row.id) ?? [],
    })),
  }
}

function isStored(entry: ScheduledSlot): entry is ScheduledSlot & { row: Reassessment } {
  return entry.row !== null
}
