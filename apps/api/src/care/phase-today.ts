import {
  comparePhases,
  dayOfEpisode,
  getPhaseWeeks,
  type Pause,
  type PhasePlan,
  type PhaseWeeks,
  weekOfEpisode,
} from '@meridian/domain/protocol'

/** Where an episode stands today. Before day 0 there is no day, week or phase. */
export interface PhaseToday {
  readonly day: number | null
  readonly week: number | null
  readonly phase: string | null
  readonly plannedPhase: string | null
  /** Since when the plan has been in another phase; null while both agree. */
  readonly plannedSince: string | null
  /** The planned weeks of the current phase, and how far today lies past them. */
  readonly weeks: PhaseWeeks | null
}

const nowhere: PhaseToday = {
  day: null,
  week: null,
  phase: null,
  plannedPhase: null,
  plannedSince: null,
  weeks: null,
}

/** The phase last decided beside the planned one, and the week of the episode, paused days not counted. */
export function getPhaseToday(
  episode: { dayZero: string | null; phasePlan: PhasePlan | null },
  pauses: readonly Pause[],
  today: string,
): PhaseToday {
  const { dayZero, phasePlan } = episode
  if (dayZero === null || phasePlan === null) return nowhere
  const clock = { dayZero, pauses }
  const day = dayOfEpisode(clock, today)
  const { current, planned, plannedSince } = comparePhases(phasePlan, clock, today)
  return {
    day,
    week: weekOfEpisode(day),
    phase: current,
    plannedPhase: planned,
    plannedSince,
    weeks: day < 0 ? null : getPhaseWeeks(phasePlan, day),
  }
}
