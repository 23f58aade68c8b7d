import type { EventRow } from '@meridian/db/events'
import {
  amendReassessment,
  findEpisode,
  type Reassessment,
  writeDue,
  writeReassessments,
} from '@meridian/db/repositories'
import { startOfDay } from '@meridian/domain'
import { findNextLook, type Slot } from '@meridian/domain/reassessment'
import { getSchedule, recordOf, type ScheduledSlot } from '../../care/episode-schedule.ts'
import type { UseCaseContext } from '../../use-case.ts'

/** Keeps the stored reassessments of the event's patient, and when to look at each, in step with the episode. */
export async function syncSchedule(ctx: UseCaseContext, event: EventRow): Promise<void> {
  if (event.patientId !== null) await syncScheduleOf(ctx, event.patientId)
}

/** As {@link syncSchedule}, for one patient. */
export async function syncScheduleOf(ctx: UseCaseContext, patientId: string): Promise<void> {
  const { organizationId } = ctx.actor
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  if (!episode) return
  const { slots, loose } = await getSchedule(ctx, episode)
  const created = slots.flatMap(({ slot, row }) =>
    row ? [] : [{ slot, row: newRow(ctx, slot, episode) }],
  )
  await writeReassessments(
    ctx.tx,
    created.map(({ row }) => row),
  )
  for (const { slot, row } of slots) if (row) await alignRow(ctx, slot, row)
  for (const row of loose) if (row.outcome === null) await retireRow(ctx, row)
  await writeNextLooks(ctx, [
    ...created.map(({ slot, row }) => ({ slot, row: null, reassessmentId: row.id })),
    ...slots.flatMap(({ slot, row }) => (row ? [{ slot, row, reassessmentId: row.id }] : [])),
  ])
}

function datesOf(slot: Slot) {
  return {
    slot: slot.slot,
    keys: [...slot.keys],
    mergedFrom: [...slot.mergedFrom],
    dueOn: slot.dueOn,
    opensOn: slot.opensOn,
    graceUntil: slot.graceUntil,
    closesOn: slot.closesOn,
    battery: [...slot.battery.required],
    optionalBattery: [...slot.battery.optional],
  }
}

function newRow(ctx: UseCaseContext, slot: Slot, episode: { id: string; patientId: string }) {
  const over = isOver(slot, ctx.today)
  return {
    organizationId: ctx.actor.organizationId,
    id: ctx.newId(),
    patientId: episode.patientId,
    episodeId: episode.id,
    ...datesOf(slot),
    outcome: over ? ('not_applicable' as const) : null,
    outcomeOn: over ? ctx.today : null,
    version: 1,
  }
}

function isOver(slot: Slot, today: string): boolean {
  return slot.notApplicableFrom !== null && slot.notApplicableFrom <= today
}

async function alignRow(ctx: UseCaseContext, slot: Slot, row: Reassessment) {
  if (row.outcome !== null) return
  if (isOver(slot, ctx.today)) {
    await amendReassessment(ctx.tx, row, { outcome: 'not_applicable', outcomeOn: ctx.today })
    return
  }
  const dates = datesOf(slot)
  const changed = (Object.keys(dates) as (keyof typeof dates)[]).some(
    (name) => String(dates[name]) !== String(row[name]),
  )
  if (changed) await amendReassessment(ctx.tx, row, dates)
}

async function retireRow(ctx: UseCaseContext, row: Reassessment) {
  await amendReassessment(ctx.tx, row, { outcome: 'not_applicable', outcomeOn: ctx.today })
  await writeDue(ctx.tx, keyOf(ctx, row.id), null)
}

async function writeNextLooks(
  ctx: UseCaseContext,
  slots: readonly (ScheduledSlot & { reassessmentId: string })[],
) {
  await Promise.all(
    slots.map(({ slot, row, reassessmentId }) => {
      const settled = (row !== null && row.outcome !== null) || isOver(slot, ctx.today)
      const next = settled ? null : findNextLook(slot, recordOf(row), ctx.today)
      const at = next === null ? null : startOfDay(next, ctx.clinic.timeZone)
      return writeDue(ctx.tx, keyOf(ctx, reassessmentId), at)
    }),
  )
}

function keyOf(ctx: UseCaseContext, reassessmentId: string) {
  const { organizationId } = ctx.actor
  return { organizationId, kind: 'reassessment', ref: reassessmentId } as const
}
