import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { EpisodeStatus } from '@meridian/domain/episodes'
import type { DueFilter } from '@meridian/domain/patients'
import type { EpisodePhase } from '@meridian/domain/protocol'
import type { DateStatus, ReassessmentDecision, SlotId } from '@meridian/domain/reassessment'

/** What a phase is called. */
export const nameOfPhase: Readonly<Record<EpisodePhase, MessageDescriptor>> = {
  pre_episode: msg`Before day 0`,
  relief: msg`Relief`,
  activation: msg`Activation`,
  bridging: msg`Bridging`,
  consolidation: msg`Consolidation`,
  maintenance: msg`Maintenance`,
}

/** What the status of an episode is called. */
export const nameOfStatus: Readonly<Record<EpisodeStatus, MessageDescriptor>> = {
  referred: msg`Referred`,
  active: msg`Active`,
  paused: msg`Paused`,
  discharged: msg`Discharged`,
}

/** What a reassessment is called by its occasion. */
export const nameOfSlot: Readonly<Record<SlotId, MessageDescriptor>> = {
  baseline: msg`Baseline assessment`,
  relief_end: msg`Reassessment, end of Relief`,
  activation_end: msg`Reassessment, end of Activation`,
  bridging_end: msg`Reassessment, end of Bridging`,
  consolidation_126: msg`Reassessment, Consolidation day 126`,
  consolidation_182: msg`Reassessment, Consolidation day 182`,
  cycle_end: msg`Reassessment, end of cycle`,
  on_request: msg`Requested reassessment`,
  post_discharge: msg`Reassessment after discharge`,
}

/** What the calendar says of a reassessment. */
export const nameOfDueStatus: Readonly<Record<DateStatus | DueFilter, MessageDescriptor>> = {
  not_due: msg`Not due yet`,
  due_soon: msg`Due soon`,
  due: msg`Due`,
  overdue: msg`Overdue`,
  missed: msg`Missed`,
}

/** What may be decided at the end of a reassessment. */
export const nameOfDecision: Readonly<Record<ReassessmentDecision, MessageDescriptor>> = {
  continue: msg`Continue as planned`,
  space_out: msg`Space out the sessions`,
  add: msg`Add a treatment`,
  switch: msg`Switch a treatment`,
  refer: msg`Refer`,
  stop: msg`Stop`,
}
