import type { PhaseAnchor } from './phase-anchors.ts'
import type { PhaseId } from './phase-ids.ts'

/** Days of an episode planned as one phase; `toDay` is the day after the last, null without an end. */
export interface PhaseSpan {
  readonly phase: PhaseId
  readonly fromDay: number
  readonly toDay: number | null
  /** Acupuncture is back at the relief phase's frequency. */
  readonly steppedUp?: true
}

/** The phases of one episode as decisions have left them; everything is in episode days. */
export interface PhasePlan {
  readonly current: PhaseId
  readonly currentSince: number
  readonly decidedOn: number
  readonly spans: readonly PhaseSpan[]
  readonly anchors: readonly PhaseAnchor[]
}
