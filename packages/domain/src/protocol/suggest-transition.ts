import type { PhaseId } from './phase-ids.ts'

/** What is known when a transition is considered; null where nobody has recorded it. */
export interface TransitionFacts {
  /** Days since the current phase began. */
  readonly daysInPhase: number
  readonly acupunctureSessionsDone: number | null
  /** Change of pain since the episode's baseline in percent; negative is less pain. */
  readonly painPercentChange: number | null
  /** Percent of planned days on which the walking quota was met. */
  readonly quotaMetPercent: number | null
  readonly openCriticalAlert: boolean
  readonly cycleReassessed: boolean
  /** ODI, NDI, PSFS or BPI interference improved by its threshold. */
  readonly functionImproved: boolean | null
  readonly agreedGoalReached: boolean | null
}

/** `not_recorded`: nobody recorded anything that could tell. */
export type CriterionState = 'met' | 'unmet' | 'not_recorded'

/** One condition and whether it holds. */
export interface TransitionCriterion {
  readonly id:
    | 'sessions_or_days'
    | 'less_pain_or_quota'
    | 'no_critical_alert'
    | 'cycle_reassessed'
    | 'function_or_goal'
  readonly state: CriterionState
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
  return { suggested: criteria.every(({ state }) => state === 'met'), criteria }
}

const criteriaByPhase: Partial<
  Readonly<Record<PhaseId, (facts: TransitionFacts) => TransitionCriterion[]>>
> = {
  relief: (facts) => [
    { id: 'sessions_or_days', state: anyOf(isReliefDosed(facts), isReliefOver(facts)) },
    { id: 'less_pain_or_quota', state: anyOf(isLessPain(facts), isWalking(facts)) },
    { id: 'no_critical_alert', state: anyOf(!facts.openCriticalAlert) },
  ],
  activation: (facts) => [{ id: 'cycle_reassessed', state: anyOf(facts.cycleReassessed) }],
  bridging: ({ functionImproved, agreedGoalReached }) => [
    { id: 'function_or_goal', state: anyOf(functionImproved, agreedGoalReached) },
  ],
}

/** Met when one alternative holds; not recorded when none is known. */
function anyOf(...alternatives: readonly (boolean | null)[]): CriterionState {
  if (alternatives.includes(true)) return 'met'
  return alternatives.includes(false) ? 'unmet' : 'not_recorded'
}

function isReliefDosed({ acupunctureSessionsDone: done }: TransitionFacts): boolean | null {
  return done === null ? null : done >= transitionThresholds.reliefSessions
}

function isReliefOver({ daysInPhase }: TransitionFacts): boolean {
  return daysInPhase >= transitionThresholds.reliefDays
}

function isLessPain({ painPercentChange }: TransitionFacts): boolean | null {
  return painPercentChange === null ? null : painPercentChange <= -transitionThresholds.painPercent
}

function isWalking({ quotaMetPercent }: TransitionFacts): boolean | null {
  return quotaMetPercent === null ? null : quotaMetPercent >= transitionThresholds.quotaMetPercent
}
