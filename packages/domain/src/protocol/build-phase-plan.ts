import type { PhaseDecision } from '../episodes/episode.ts'
import type { CalendarDate } from '../shared/calendar-date.ts'
import { type DecisionLimits, decidePhase } from './decide-phase.ts'
import { dayOfEpisode, type EpisodeClock } from './episode-clock.ts'
import type { PhasePlan } from './phase-plan.ts'
import type { Protocol } from './protocol-schema.ts'
import { startPhasePlan } from './start-phase-plan.ts'

/** A phase decision as it is stored: on the clinic's calendar. */
export interface RecordedPhaseDecision {
  readonly decision: PhaseDecision
  readonly on: CalendarDate
  readonly reason: string
  readonly days?: number
}

/**
 * The plan of an episode from its recorded decisions, oldest first. Throws a RangeError for a decision
 * that could never have been accepted.
 */
export function buildPhasePlan(
  clock: EpisodeClock,
  decisions: readonly RecordedPhaseDecision[],
  rules: { readonly protocol: Protocol; readonly limits?: DecisionLimits },
): PhasePlan {
  return decisions.reduce((plan, { on, ...decision }) => {
    const decided = decidePhase(plan, { ...decision, onDay: dayOfEpisode(clock, on) }, rules)
    if (decided.status === 'refused') throw new RangeError(`decision of ${on}: ${decided.reason}`)
    return decided.plan
  }, startPhasePlan(rules.protocol))
}
