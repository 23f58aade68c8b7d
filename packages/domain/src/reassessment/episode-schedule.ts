import type { DischargeReason } from '../episodes/episode.ts'
import type { BatteryChoice } from '../instruments/index.ts'
import type { CycleRule } from '../protocol/cycle-rule.ts'
import type { EpisodeClock } from '../protocol/episode-clock.ts'
import type { PhaseAnchor } from '../protocol/phase-anchors.ts'
import type { CalendarDate } from '../shared/calendar-date.ts'
import type { Settled } from './planned-slot.ts'
import type { WindowConfig } from './slot-window.ts'

/** The session clock of one acupuncture cycle. */
export interface CycleClock {
  /** The first session of a later cycle; the first cycle counts from day 0. */
  readonly startedOn?: CalendarDate
  /** The date of the session that completed the planned count. */
  readonly completedOn?: CalendarDate
  /** The date on which the coordinator closed the cycle early. */
  readonly closedOn?: CalendarDate
}

/** A reassessment somebody asked for; `id` becomes part of its key. A later pause moves it. */
export interface ReassessmentRequest {
  readonly id: string
  readonly requestedOn: CalendarDate
  readonly dueOn: CalendarDate
}

/** How the episode ended. */
export interface EpisodeEnd {
  readonly on: CalendarDate
  readonly reason: DischargeReason
  /** The patient agreed to be asked again 90 days later. */
  readonly optInPostDischarge: boolean
}

/** Distances of the schedule, in days; the defaults are the reference's. */
export interface ReassessmentConfig {
  readonly window: WindowConfig
  readonly mergeWithinDays: number
  readonly postDischargeDays: number
  readonly cycle: CycleRule
}

/** Everything the reassessments of one episode follow from, as it is stored. */
export interface EpisodeSchedule extends EpisodeClock {
  /** The clinic's calendar date now; a pause that still lasts is counted up to it. */
  readonly today: CalendarDate
  /** Body regions of the pain; they choose the function scale. */
  readonly regions: readonly string[]
  /** NRS or VAS, one choice for the whole episode; the NRS if left out. */
  readonly painScale?: BatteryChoice
  /** The baseline opens here; without it, as many days before day 0 as any other window. */
  readonly registeredOn?: CalendarDate
  /** The baseline closes here. */
  readonly firstTreatmentOn?: CalendarDate
  /** Where decisions have put the phases; the default protocol otherwise. */
  readonly phaseAnchors?: readonly PhaseAnchor[]
  /** The acupuncture cycles in order; one untriggered first cycle if left out, none if empty. */
  readonly cycles?: readonly CycleClock[]
  readonly requests?: readonly ReassessmentRequest[]
  readonly discharge?: EpisodeEnd
  /** What was completed or excused, under every key it had. It is never moved again. */
  readonly settled?: Settled
  readonly config?: Partial<ReassessmentConfig>
}
