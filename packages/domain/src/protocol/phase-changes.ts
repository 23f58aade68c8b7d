import type { PhaseDecision } from '../episodes/episode.ts'
import { type AnchorDay, addAnchors, listAnchorDays } from './anchor-days.ts'
import type { PhaseAnchor, PhaseSlotId } from './phase-anchors.ts'
import type { PhasePlan, PhaseSpan } from './phase-plan.ts'
import { getCurrentEnd, joinPlain, listOwnSpans, listSpansUntil } from './phase-spans.ts'
import { findNextPhase, getPhase, layOutPhases } from './protocol-phases.ts'
import type { Protocol } from './protocol-schema.ts'

/** A decision that has been found possible. */
export interface PhaseChange {
  readonly plan: PhasePlan
  readonly protocol: Protocol
  readonly onDay: number
  readonly days: number
}

/** What each decision makes of a plan. */
export const phaseChanges: Readonly<Record<PhaseDecision, (change: PhaseChange) => PhasePlan>> = {
  extend: extendPhase,
  advance: advancePhase,
  repeat: repeatPhase,
  step_up: stepUpPhase,
}

function extendPhase({ plan, protocol, onDay, days }: PhaseChange): PhasePlan {
  const spans = listOwnSpans(plan)
  const from = spans.at(-1)?.toDay ?? onDay
  const end = Math.max(from, onDay) + days
  const extended = joinPlain([...spans, { phase: plan.current, fromDay: from, toDay: end }])
  return continueFrom(plan, extended, { protocol, onDay, end, shift: 0 })
}

function stepUpPhase({ plan, protocol, onDay, days }: PhaseChange): PhasePlan {
  const phase = plan.current
  const plannedEnd = getCurrentEnd(plan)
  const until = onDay + days
  const end = plannedEnd === null ? null : until + Math.max(0, plannedEnd - onDay)
  const stepped: PhaseSpan = { phase, fromDay: onDay, toDay: until, steppedUp: true }
  const rest: PhaseSpan[] = end === until ? [] : [{ phase, fromDay: until, toDay: end }]
  const spans = [...listSpansUntil(plan, onDay), stepped, ...rest]
  return continueFrom(plan, spans, { protocol, onDay, end, shift: days })
}

function repeatPhase({ plan, protocol, onDay }: PhaseChange): PhasePlan {
  const ahead = layOutPhases(protocol, plan.current, onDay)
  const anchors = addAnchors(listBehind(plan, onDay), listAnchorDays(protocol, ahead))
  const spans = [...listSpansUntil(plan, onDay), ...ahead]
  return { ...plan, currentSince: onDay, spans, anchors }
}

function advancePhase({ plan, protocol, onDay }: PhaseChange): PhasePlan {
  const next = findNextPhase(protocol, plan.current) ?? plan.current
  const ahead = layOutPhases(protocol, next, onDay)
  const behind = listBehind(plan, onDay)
  const ending = listEndSlots(plan, protocol)
    .filter((slot) => !behind.some((one) => one.slot === slot && one.day > plan.currentSince))
    .map((slot) => ({ slot, day: onDay }))
  const anchors = addAnchors(behind, [...ending, ...listAnchorDays(protocol, ahead)])
  const spans = [...listSpansUntil(plan, onDay), ...ahead]
  return { ...plan, current: next, currentSince: onDay, spans, anchors }
}

/** The current phase goes on to another end, and the phases after it follow from there. */
function continueFrom(
  plan: PhasePlan,
  spans: readonly PhaseSpan[],
  to: { protocol: Protocol; onDay: number; end: number | null; shift: number },
): PhasePlan {
  const { protocol, onDay, end, shift } = to
  const next = findNextPhase(protocol, plan.current)
  const after = next === undefined || end === null ? [] : layOutPhases(protocol, next, end)
  const endSlots = listEndSlots(plan, protocol)
  const own = getPhase(protocol, plan.current).reassessments.map(({ slot }) => slot)
  const midway: AnchorDay[] = plan.anchors
    .filter(({ slot, day }) => day > onDay && own.includes(slot) && !endSlots.includes(slot))
    .map(({ slot, day }) => ({ slot, day: day + shift }))
  const ending = end === null ? [] : endSlots.map((slot) => ({ slot, day: end }))
  const ahead = [...midway, ...ending, ...listAnchorDays(protocol, after)]
  const anchors = addAnchors(listBehind(plan, onDay), ahead)
  return { ...plan, spans: [...spans, ...after], anchors }
}

function listBehind(plan: PhasePlan, onDay: number): PhaseAnchor[] {
  return plan.anchors.filter(({ day }) => day <= onDay)
}

function listEndSlots(plan: PhasePlan, protocol: Protocol): PhaseSlotId[] {
  return getPhase(protocol, plan.current)
    .reassessments.filter(({ at }) => at === 'end')
    .map(({ slot }) => slot)
}
