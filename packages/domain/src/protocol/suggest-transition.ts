import type { PhaseId } from './phase-ids.ts'

/** What is known when a transition is considered; null where nobody has recorded it. */
export interface TransitionFacts {
  /** Days since the current phase began. */
  readonly daysInPhase: number
  readonly acupunctureSessionsDone: number
  /** Change of pain since the episode's baseline in percent; negative is less pain. */
  readonly painPercentChange: number | null
  /** Percent of planned days on which the walking quota was met. */
  readonly quotaMetPercent: number | null
  readonly openCriticalAlert: boolean
  readonly cycleReassessed: boolean
  /** ODI, NDI, PSFS or BPI interference improved by its threshold. */
  readonly functionImproved: boolean
  readonly agreedGoalReached: boolean
}

/** One condition and whether it holds. */
export interface TransitionCriterion {
  readonly id:
    | 'sessions_or_days'
    | 'less_pain_or_quota'
    | 'no_critical_alert'
    | 'cycle_reassessed'
    | 'function_or_goal'
  readonly met: boolean
}

/** Whether the next phase is suggested; it is always the coordinator who decides (reference §3.2). */
export interface TransitionSuggestion {
  readonly suggested: boolean
  readonly criteria: readonly TransitionCriterion[]
}

/** The figures of the criteria (reference §3.2). */
export const transitionThresholds = {
  reliefSessions: 6,
  reliefDays: 28,
  painPercent: 30,
  quotaMetPercent: 80,
} as const

/** The criteria for leaving a phase; undefined where the reference names none. */
export function suggestTransition(
  from: PhaseId,
  facts: TransitionFacts,
): TransitionSuggestion | undefined {
  const criteria = criteriaByPhase[from]?.(facts)
  if (criteria === undefined) return undefined
  return { suggested: criteria.every(({ met }) => met), criteria }
}

const criteriaByPhase: Partial<
  Readonly<Record<PhaseId, (facts: TransitionFacts) => TransitionCriterion[]>>
> = {
  relief: (facts) => [
    { id: 'sessions_or_days', met: isReliefDone(facts) },
    { id: 'less_pain_or_quota', met: isBetterOrWalking(facts) },
    { id: 'no_critical_alert', met: !facts.openCriticalAlert },
  ],
  activation: (facts) => [{ id: 'cycle_reassessed', met: facts.cycleReassessed }],
  bridging: (facts) => [
    { id: 'function_or_goal', met: facts.functionImproved || facts.agreedGoalReached },
  ],
}

function isReliefDone({ acupunctureSessionsDone, daysInPhase }: TransitionFacts): boolean {
  const { reliefSessions, reliefDays } = transitionThresholds
  return acupunctureSessionsDone >= reliefSessions || daysInPhase >= reliefDays
}

function isBetterOrWalking({ painPercentChange, quotaMetPercent }: TransitionFacts): boolean {
  const { painPercent, quotaMetPercent: enough } = transitionThresholds
  const isBetter = painPercentChange !== null && painPercentChange <= -painPercent
  return isBetter || (quotaMetPercent !== null && quotaMetPercent >= enough)
}
