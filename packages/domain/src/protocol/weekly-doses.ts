import { findSpan } from './compare-phases.ts'
import { type EpisodeWeek, getEpisodeWeek } from './episode-week.ts'
import type { PhaseId } from './phase-ids.ts'
import type { PhasePlan } from './phase-plan.ts'
import { getPhase } from './protocol-phases.ts'
import type { Dose, Protocol, ProtocolPhase } from './protocol-schema.ts'

/** What the plan asks for in one week of the episode. */
export interface WeeklyDoses extends EpisodeWeek {
  readonly phase: PhaseId
  readonly steppedUp: boolean
  readonly acupuncture: ProtocolPhase['acupuncture']
  readonly exercise: ProtocolPhase['exercise']
  readonly psychology: ProtocolPhase['psychology']
}

/**
 * The doses of a week, by the phase its first day lies in; a stepped-up week has the first phase's
 * acupuncture. Undefined for a week before the episode.
 */
export function findWeeklyDoses(
  plan: PhasePlan,
  protocol: Protocol,
  week: number,
): WeeklyDoses | undefined {
  const days = getEpisodeWeek(week)
  const span = findSpan(plan, days.fromDay)
  if (span === undefined) return undefined
  const steppedUp = span.steppedUp === true
  const phase = getPhase(protocol, span.phase)
  const acupuncture = (steppedUp ? protocol.phases[0] : phase)?.acupuncture ?? phase.acupuncture
  const { exercise, psychology } = phase
  return { ...days, phase: span.phase, steppedUp, acupuncture, exercise, psychology }
}

/** What was done in a week against what was planned; excused absences stand apart. */
export interface JudgedWeek {
  readonly least: number
  readonly most: number
  readonly completed: number
  readonly excused: number
  readonly verdict: 'below' | 'met' | 'above'
}

/** Judges completed sessions alone; every second week asks for none or one in a single week. */
export function judgeWeek(
  dose: Dose,
  done: { readonly completed: number; readonly excused: number },
): JudgedWeek {
  const least = dose.per === 'week' ? Math.floor(dose.sessions[0]) : 0
  const most = Math.ceil(dose.sessions[1])
  const { completed, excused } = done
  const verdict = completed < least ? 'below' : completed > most ? 'above' : 'met'
  return { least, most, completed, excused, verdict }
}
