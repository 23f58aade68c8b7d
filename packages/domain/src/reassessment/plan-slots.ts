import { dayOfEpisode } from '../protocol/episode-clock.ts'
import { defaultPhaseAnchors, type PhaseAnchor } from '../protocol/phase-anchors.ts'
import type {
  EpisodeSchedule,
  ReassessmentConfig,
  ReassessmentRequest,
} from './episode-schedule.ts'
import { planCycle } from './plan-cycle.ts'
import { canJoin, joinPlanned, type PlannedSlot, type Settled } from './planned-slot.ts'

interface MergeRule {
  readonly days: number
  readonly settled: Settled
}

/**
 * The reassessments of the running episode by episode day: phases, cycles and requests, those that lie
 * close together made one (reference §3.1.4, §4). Ordered by day.
 */
export function planSlots(schedule: EpisodeSchedule, config: ReassessmentConfig): PlannedSlot[] {
  const rule = { days: config.mergeWithinDays, settled: schedule.settled ?? {} }
  const phases = (schedule.phaseAnchors ?? defaultPhaseAnchors).map(planPhase).sort(byDay)
  const cycles = (schedule.cycles ?? [{}]).map((cycle, index) =>
    planCycle({ schedule, cycle, index }, config.cycle),
  )
  const requests = (schedule.requests ?? []).map((one) => planRequest(one, schedule)).sort(byDay)

  let slots: PlannedSlot[] = []
  for (const phase of phases) slots = addPhase(slots, phase, rule)
  for (const cycle of cycles) slots = addCycle(slots, cycle, rule)
  for (const request of requests) slots = addRequest(slots, request, rule)
  return slots.sort(byDay)
}

function planPhase({ key, slot, day }: PhaseAnchor): PlannedSlot {
  return { keys: [key], slot, mergedFrom: [], day, expected: false }
}

function planRequest(request: ReassessmentRequest, schedule: EpisodeSchedule): PlannedSlot {
  const day = dayOfEpisode(schedule, request.dueOn, request.requestedOn)
  const key = `request:${request.id}`
  return { keys: [key], slot: 'on_request', mergedFrom: [], day, expected: false }
}

/** Phases lie weeks apart unless a decision has brought two together. */
function addPhase(slots: PlannedSlot[], phase: PlannedSlot, rule: MergeRule): PlannedSlot[] {
  const last = slots.at(-1)
  if (last === undefined || !canJoin([last, phase], rule.days, rule.settled)) {
    return [...slots, phase]
  }
  return [...slots.slice(0, -1), joinPlanned(last, phase, phase.slot)]
}

/** Halfway between two phases a cycle belongs to the end of activation, which the reference names. */
function addCycle(slots: PlannedSlot[], cycle: PlannedSlot, rule: MergeRule): PlannedSlot[] {
  const preferred = [...slots].sort((a, b) => {
    const nearer = distance(a, cycle) - distance(b, cycle)
    return nearer === 0 ? rankForCycle(a) - rankForCycle(b) : nearer
  })
  const partner = preferred.find((slot) => canJoin([slot, cycle], rule.days, rule.settled))
  if (partner === undefined) return [...slots, cycle]
  return replace(slots, partner, joinPlanned(partner, cycle, 'cycle_end'))
}

/** Halfway between two reassessments a request belongs to the later, which is open for longer. */
function addRequest(slots: PlannedSlot[], request: PlannedSlot, rule: MergeRule): PlannedSlot[] {
  const preferred = [...slots].sort((a, b) => {
    const nearer = distance(a, request) - distance(b, request)
    return nearer === 0 ? b.day - a.day : nearer
  })
  const partner = preferred.find((slot) => canJoin([slot, request], rule.days, rule.settled))
  if (partner === undefined) return [...slots, request]
  return replace(slots, partner, joinPlanned(partner, request, partner.slot))
}

function replace(slots: PlannedSlot[], old: PlannedSlot, merged: PlannedSlot): PlannedSlot[] {
  return slots.map((slot) => (slot === old ? merged : slot))
}

function distance(one: PlannedSlot, other: PlannedSlot): number {
  return Math.abs(one.day - other.day)
}

function rankForCycle(slot: PlannedSlot): number {
  return slot.slot === 'activation_end' ? 0 : 1
}

function byDay(one: PlannedSlot, other: PlannedSlot): number {
  return one.day - other.day
}
