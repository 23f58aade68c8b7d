import type { PhaseSlotId } from './phase-anchors.ts'
import { type PhaseId, phaseIds } from './phase-ids.ts'
import type { PhasePlan, PhaseSpan } from './phase-plan.ts'

/** One difference between two versions of a plan, in episode days: the parts of a sentence about it. */
export type PlanChange =
  | { readonly kind: 'phase_entered'; readonly before: PhaseId; readonly after: PhaseId }
  | { readonly kind: 'phase_begun_again'; readonly phase: PhaseId; readonly day: number }
  | {
      readonly kind: 'phase_added' | 'phase_dropped'
      readonly phase: PhaseId
      readonly day: number
    }
  | {
      readonly kind: 'phase_starts' | 'phase_ends'
      readonly phase: PhaseId
      /** Null where the phase has no end. */
      readonly before: number | null
      readonly after: number | null
    }
  | {
      readonly kind: 'step_up_added' | 'step_up_dropped'
      readonly phase: PhaseId
      readonly fromDay: number
      readonly toDay: number | null
    }
  | {
      readonly kind: 'reassessment_moved'
      readonly key: string
      readonly slot: PhaseSlotId
      readonly before: number
      readonly after: number
    }
  | {
      readonly kind: 'reassessment_added' | 'reassessment_dropped'
      readonly key: string
      readonly slot: PhaseSlotId
      readonly day: number
    }

/**
 * What changes from one version of an episode's plan to another: the current phase, where each phase
 * starts and ends (with all its rounds), step-ups, reassessments. Empty when nothing does.
 */
export function comparePlans(before: PhasePlan, after: PhasePlan): PlanChange[] {
  return [
    ...compareCurrent(before, after),
    ...phaseIds.flatMap((phase) => comparePhase(phase, before, after)),
    ...listStepUps('step_up_dropped', before, after),
    ...listStepUps('step_up_added', after, before),
    ...compareReassessments(before, after),
  ]
}

function compareCurrent(before: PhasePlan, after: PhasePlan): PlanChange[] {
  if (before.current !== after.current)
    return [{ kind: 'phase_entered', before: before.current, after: after.current }]
  if (before.currentSince === after.currentSince) return []
  return [{ kind: 'phase_begun_again', phase: after.current, day: after.currentSince }]
}

function comparePhase(phase: PhaseId, before: PhasePlan, after: PhasePlan): PlanChange[] {
  const [old, own] = [findStretch(before, phase), findStretch(after, phase)]
  if (own && !old) return [{ kind: 'phase_added', phase, day: own.fromDay }]
  if (old && !own) return [{ kind: 'phase_dropped', phase, day: old.fromDay }]
  return [
    ...tellMoved('phase_starts', phase, [old?.fromDay ?? null, own?.fromDay ?? null]),
    ...tellMoved('phase_ends', phase, [old?.toDay ?? null, own?.toDay ?? null]),
  ]
}

function tellMoved(
  kind: 'phase_starts' | 'phase_ends',
  phase: PhaseId,
  [before, after]: readonly [number | null, number | null],
): PlanChange[] {
  return before === after ? [] : [{ kind, phase, before, after }]
}

/** From the first day of a phase to its last, whatever rounds and step-ups lie between. */
function findStretch({ spans }: PhasePlan, phase: PhaseId) {
  const own = spans.filter((span) => span.phase === phase)
  const [first] = own
  return first && { fromDay: first.fromDay, toDay: own.at(-1)?.toDay ?? null }
}

/** The step-ups of one plan that the other has not. */
function listStepUps(
  kind: 'step_up_added' | 'step_up_dropped',
  plan: PhasePlan,
  other: PhasePlan,
): PlanChange[] {
  const known = other.spans.filter(({ steppedUp }) => steppedUp)
  return plan.spans
    .filter((span) => span.steppedUp && !known.some((one) => isSameSpan(one, span)))
    .map(({ phase, fromDay, toDay }) => ({ kind, phase, fromDay, toDay }))
}

function isSameSpan(one: PhaseSpan, other: PhaseSpan): boolean {
  return one.phase === other.phase && one.fromDay === other.fromDay && one.toDay === other.toDay
}

function compareReassessments(before: PhasePlan, after: PhasePlan): PlanChange[] {
  const dropped = before.anchors.filter(({ key }) => !after.anchors.some((a) => a.key === key))
  return [
    ...dropped.map((anchor) => ({ kind: 'reassessment_dropped' as const, ...anchor })),
    ...after.anchors.flatMap(({ key, slot, day }): PlanChange[] => {
      const old = before.anchors.find((anchor) => anchor.key === key)
      if (!old) return [{ kind: 'reassessment_added', key, slot, day }]
      if (old.day === day) return []
      return [{ kind: 'reassessment_moved', key, slot, before: old.day, after: day }]
    }),
  ]
}
