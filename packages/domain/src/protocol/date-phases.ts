import type { CalendarDate } from '../shared/calendar-date.ts'
import { dateOfEpisodeDay, type EpisodeClock } from './episode-clock.ts'
import { weekOfEpisode } from './episode-week.ts'
import type { PhasePlan, PhaseSpan } from './phase-plan.ts'
import { getCurrentEnd } from './phase-spans.ts'

/** A span of a plan on the calendar; `endsOn` is its last day, null without an end. */
export interface DatedSpan extends PhaseSpan {
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate | null
}

/** The phases of a plan as dates, with the pauses known on `today`. */
export function datePhases(plan: PhasePlan, clock: EpisodeClock, today: CalendarDate): DatedSpan[] {
  return plan.spans.map((span) => ({
    ...span,
    startsOn: dateOfEpisodeDay(clock, span.fromDay, today),
    endsOn: span.toDay === null ? null : dateOfEpisodeDay(clock, span.toDay - 1, today),
  }))
}

/** Where a day lies in the current phase: "week 6 (plan: weeks 5–8)", "week 10: 2 weeks past plan". */
export interface PhaseWeeks {
  readonly fromWeek: number
  /** Null where the phase has no end. */
  readonly toWeek: number | null
  /** Weeks since the phase was to end, counting the one that has begun; 0 before. */
  readonly weeksPast: number
}

/** The planned weeks of the current phase, from its latest beginning, and how far a day lies past them. */
export function getPhaseWeeks(plan: PhasePlan, day: number): PhaseWeeks {
  const end = getCurrentEnd(plan)
  const fromWeek = weekOfEpisode(plan.currentSince)
  if (end === null) return { fromWeek, toWeek: null, weeksPast: 0 }
  const toWeek = weekOfEpisode(end - 1)
  const isPast = day >= end
  return { fromWeek, toWeek, weeksPast: isPast ? Math.max(1, weekOfEpisode(day) - toWeek) : 0 }
}
