import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AlertOutcome, AlertRole, AlertState, DismissalReason } from '@meridian/domain/alerts'

/** As what somebody was told. */
export const nameOfTold: Readonly<Record<AlertRole, MessageDescriptor>> = {
  acupuncturist: msg`acupuncturist`,
  psychologist: msg`psychologist`,
  physiotherapist: msg`physiotherapist`,
  admin: msg`admin`,
  physician: msg`coordinating physician`,
  coordinator: msg`coordinator`,
  on_call: msg`on call`,
  reporter: msg`who reported it`,
  measure_owner: msg`owner of the measure`,
  part_owners: msg`owner of a part`,
}

/** How a signal stands. */
export const nameOfState: Readonly<Record<AlertState, MessageDescriptor>> = {
  open: msg`Nobody has seen it yet`,
  acknowledged: msg`Seen, not resolved`,
  in_progress: msg`Being worked on`,
  resolved: msg`Resolved`,
  dismissed: msg`Dismissed`,
  withdrawn: msg`Withdrawn`,
}

/** What came of a signal. */
export const nameOfOutcome: Readonly<Record<AlertOutcome, MessageDescriptor>> = {
  acted_on: msg`Acted on`,
  contacted: msg`Patient contacted`,
  plan_changed: msg`Plan changed`,
  referred: msg`Referred`,
  watching: msg`Watching`,
  no_action_needed: msg`No action needed`,
  recorded: msg`Recorded`,
  superseded: msg`Replaced by a graver signal`,
}

/** Why a signal was put aside. */
export const nameOfDismissal: Readonly<Record<DismissalReason, MessageDescriptor>> = {
  already_known: msg`Already known`,
  not_relevant: msg`Not relevant for this patient`,
  wrong_data: msg`Wrong data`,
  duplicate: msg`Duplicate`,
  other: msg`Another reason`,
}

/** What to think of when answering a signal; each line belongs to its rule. */
export const nameOfCheck: Readonly<Record<string, MessageDescriptor>> = {
  same_day_contact: msg`Contact on the same day`,
  structured_risk_assessment: msg`Structured risk assessment`,
  do_not_let_session_end_unassessed: msg`Do not let the session end before it is assessed`,
  zero_later_is_no_reassurance: msg`A 0 later on is no reassurance`,
  call_with_non_clinical_script: msg`Call with the non-clinical script`,
  three_tries_within_five_working_days: msg`Three tries within five working days`,
  decide_replan_discharge_or_contact: msg`Decide: re-plan, discharge or contact`,
  record_reassessment_or_say_declined_or_not_possible: msg`Record it, or say declined or not possible`,
  reassess_benefit_and_risk: msg`Reassess benefit and risk`,
  naloxone_offered: msg`Naloxone offered`,
  follow_up_planned: msg`Follow-up planned`,
  plan_recorded: msg`Plan recorded`,
  reason_recorded: msg`Reason recorded`,
  clear_before_needling_or_progressing: msg`Clear it before needling or progressing`,
  show_emergency_advice: msg`Show the emergency advice`,
  suicidality_considered: msg`Thoughts of suicide considered`,
  telephone_at_once_when_emergent: msg`Telephone at once when emergent`,
  withdrawal_considered: msg`Withdrawal considered`,
}

/** The unit of a rule's figure. */
export const nameOfUnit: Readonly<Record<string, MessageDescriptor>> = {
  '{score}': msg`points`,
  '{MME}/d': msg`MME a day`,
  min: msg`minutes`,
  d: msg`days`,
  wk: msg`weeks`,
  a: msg`years`,
  '1': msg`times`,
}
