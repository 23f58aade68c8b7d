import type { CalendarDate } from '../shared/calendar-date.ts'
import { dateOfEpisodeDay, dayOfEpisode, type EpisodeClock } from './episode-clock.ts'
import type { EpisodePhase } from './phase-ids.ts'
import type { PhasePlan, PhaseSpan } from './phase-plan.ts'

/** The parts of "Relief; plan says Activation since 3 March". */
export interface PhaseComparison {
  readonly current: EpisodePhase
  readonly planned: EpisodePhase
  /** Since when the plan has been somewhere else; null while both agree. */
  readonly plannedSince: CalendarDate | null
  /** Acupuncture is stepped up today. */
  readonly steppedUp: boolean
  /** The last week of the planned phase: reassessment is open and the transition is to be decided. */
  readonly isTransitionWeek: boolean
}

/** The phase last decided beside the phase the plan has for today (reference §3.1.2, §3.2). */
export function comparePhases(
  plan: PhasePlan,
  clock: EpisodeClock,
  today: CalendarDate,
): PhaseComparison {
  const day = dayOfEpisode(clock, today)
  const span = findSpan(plan, day)
  const planned = span?.phase ?? 'pre_episode'
  const current = day < 0 ? 'pre_episode' : plan.current
  const isApart = span !== undefined && planned !== current
  return {
    current,
    planned,
    plannedSince: isApart ? dateOfEpisodeDay(clock, span.fromDay, today) : null,
    steppedUp: span?.steppedUp === true,
    isTransitionWeek: span !== undefined && span.toDay !== null && span.toDay - day <= 7,
  }
}

/** The span a day of the episode lies in, or undefined before day 0. */
export function findSpan(plan: PhasePlan, day: number): PhaseSpan | undefined {
  return plan.spans.find(({ fromDay, toDay }) => fromDay <= day && (toDay === null || day < toDay))
}
