import type { PhaseDecision } from '../episodes/episode.ts'
import { phaseChanges } from './phase-changes.ts'
import type { PhasePlan } from './phase-plan.ts'
import { getCurrentEnd } from './phase-spans.ts'
import { findNextPhase } from './protocol-phases.ts'
import type { Protocol } from './protocol-schema.ts'

/** What the coordinator decided about the phases, on a day of the episode. */
export interface PhaseDecisionInput {
  readonly decision: PhaseDecision
  readonly onDay: number
  readonly reason: string
  /** How long to extend or to step up; the limits' lengths if left out. */
  readonly days?: number
}

/** How long an extension or a step-up lasts if nothing else is said; a step-up is never longer. */
export interface DecisionLimits {
  readonly extensionDays: number
  readonly stepUpDays: number
}

/** An extension adds one more transition week (reference §3.1.2); a step-up is at most 4 weeks (§3.2). */
export const defaultDecisionLimits: DecisionLimits = { extensionDays: 7, stepUpDays: 28 }

export const phaseRefusals = [
  'reason_required',
  'day_not_possible',
  'before_last_decision',
  'days_not_possible',
  'last_phase',
  'phase_has_no_end',
] as const
export type PhaseRefusal = (typeof phaseRefusals)[number]

export type PhaseDecided =
  | { readonly status: 'decided'; readonly plan: PhasePlan }
  | { readonly status: 'refused'; readonly reason: PhaseRefusal }

/**
 * The plan after a decision: what follows is re-dated from the decision, what lies behind is never
 * changed (reference §3.2). A reassessment whose day has come lies behind.
 */
export function decidePhase(
  plan: PhasePlan,
  input: PhaseDecisionInput,
  rules: { readonly protocol: Protocol; readonly limits?: DecisionLimits },
): PhaseDecided {
  const limits = rules.limits ?? defaultDecisionLimits
  const reason = findRefusal(plan, input, { ...rules, limits })
  if (reason !== null) return { status: 'refused', reason }
  const decided = phaseChanges[input.decision]({
    plan,
    protocol: rules.protocol,
    onDay: input.onDay,
    days: daysOf(input, limits),
  })
  return { status: 'decided', plan: { ...decided, decidedOn: input.onDay } }
}

function daysOf({ decision, days }: PhaseDecisionInput, limits: DecisionLimits): number {
  return days ?? (decision === 'step_up' ? limits.stepUpDays : limits.extensionDays)
}

function findRefusal(
  plan: PhasePlan,
  input: PhaseDecisionInput,
  { protocol, limits }: { readonly protocol: Protocol; readonly limits: DecisionLimits },
): PhaseRefusal | null {
  const { decision, onDay } = input
  const days = daysOf(input, limits)
  if (input.reason.trim() === '') return 'reason_required'
  if (!Number.isInteger(onDay) || onDay < 0) return 'day_not_possible'
  if (onDay < plan.decidedOn) return 'before_last_decision'
  if (!Number.isInteger(days) || days < 1) return 'days_not_possible'
  if (decision === 'step_up' && days > limits.stepUpDays) return 'days_not_possible'
  if (decision === 'advance' && !findNextPhase(protocol, plan.current)) return 'last_phase'
  if (decision !== 'step_up' && decision !== 'advance') {
    return getCurrentEnd(plan) === null ? 'phase_has_no_end' : null
  }
  return null
}
