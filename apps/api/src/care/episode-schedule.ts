import {
  type Episode,
  listPauses,
  listReassessments,
  listRequests,
  type Reassessment,
} from '@meridian/db/repositories'
import type { Pause } from '@meridian/domain/protocol'
import {
  type EpisodeEnd,
  type SettledSlot,
  type Slot,
  type SlotRecord,
  slotsFor,
} from '@meridian/domain/reassessment'
import type { UseCaseContext } from '../use-case.ts'
import { getTreatment } from './cycles.ts'

/** A reassessment as the rules see it today, with the row that is stored for it, if any. */
export interface ScheduledSlot {
  readonly slot: Slot
  readonly row: Reassessment | null
}

/** The schedule of an episode, computed from what is stored; `loose` rows no longer stand for any slot. */
export interface EpisodeScheduleView {
  readonly slots: readonly ScheduledSlot[]
  readonly loose: readonly Reassessment[]
}

/** Computes the reassessments of an episode as they stand today. Empty before the initial assessment. */
export async function getSchedule(
  ctx: UseCaseContext,
  episode: Episode,
): Promise<EpisodeScheduleView> {
  const { organizationId } = ctx.actor
  const rows = await listReassessments(ctx.tx, organizationId, episode.id)
  if (episode.dayZero === null) return { slots: [], loose: rows }
  const requests = await listRequests(ctx.tx, organizationId, episode.id)
  const pauses = await getPauses(ctx, episode)
  const { cycles, firstOn } = await getTreatment(ctx, episode, pauses)
  const slots = slotsFor({
    dayZero: episode.dayZero,
    pauses,
    cycles: cycles.flatMap(({ clock }) => (clock ? [clock] : [])),
    today: ctx.today,
    regions: episode.regions,
    painScale: { intensity: episode.painScale },
    registeredOn: episode.referredOn,
    ...(firstOn && { firstTreatmentOn: firstOn }),
    requests,
    settled: settledOf(rows),
    ...(episode.phasePlan ? { phaseAnchors: episode.phasePlan.anchors } : {}),
    ...(episode.dischargedOn ? { discharge: endOf(episode, episode.dischargedOn) } : {}),
  })
  return pair(slots, rows)
}

/** The episode's pauses, the one that still lasts included. */
export async function getPauses(ctx: UseCaseContext, episode: Episode): Promise<Pause[]> {
  const ended = await listPauses(ctx.tx, ctx.actor.organizationId, episode.id)
  return episode.pausedOn ? [...ended, { from: episode.pausedOn, to: null }] : ended
}

/** What was recorded of a reassessment, as the status rules want it. */
export function recordOf(row: Reassessment | null): SlotRecord {
  const { outcome, outcomeOn } = row ?? {}
  if (!outcome || !outcomeOn) return {}
  if (outcome === 'completed') return { completedOn: outcomeOn }
  if (outcome === 'not_applicable') return {}
  return { excused: { as: outcome, on: outcomeOn } }
}

function endOf({ dischargeReason }: Episode, on: string): EpisodeEnd {
  return { on, reason: dischargeReason ?? 'no_further_benefit', optInPostDischarge: false }
}

function settledOf(rows: readonly Reassessment[]): Record<string, SettledSlot> {
  const settled: Record<string, SettledSlot> = {}
  for (const { keys, outcome, outcomeOn, dueOn } of rows) {
    if (!outcome || !outcomeOn || outcome === 'not_applicable') continue
    for (const key of keys) settled[key] = { on: outcomeOn, dueOn }
  }
  return settled
}

function pair(slots: readonly Slot[], rows: readonly Reassessment[]): EpisodeScheduleView {
  const left = new Set(rows)
  const paired = slots.map((slot) => {
    const matching = rows.filter((row) => left.has(row) && shareKey(slot, row))
    const row = matching.find(({ outcome }) => outcome !== 'not_applicable') ?? matching[0] ?? null
    if (row) left.delete(row)
    return { slot, row }
  })
  return { slots: paired, loose: [...left] }
}

function shareKey(slot: Slot, row: Reassessment): boolean {
  return row.keys.some((key) => slot.keys.includes(key))
}
