/** The sentence fragments a finding is told with: one code each, with the figures and names it uses. */
export interface FindingPartParams {
  item9_answered: { value: number }
  item9_rose_from_zero: { total: number }
  /** The form it stands in is not saved. */
  item9_not_saved: { minutes: number }
  item9_unanswered: { on: string }
  concern_recorded: { source: 'clinician' | 'free_text' }
  depression_severe: { total: number; threshold: number }
  depression_newly_high: { total: number; threshold: number }
  depression_worsened: { from: number; to: number; since: 'baseline' | 'previous' }
  measure_worsened: { measure: string; from: number; to: number; since: 'baseline' | 'previous' }
  pain_high_twice: { value: number; firstOn: string; thenOn: string }
  quota_missed: { firstPercent: number; secondPercent: number }
  mme_crossed: { from: number | null; to: number; threshold: number }
  /** `percent` is null above a mean of 0. */
  mme_above_mean: { mean: number; to: number; percent: number | null }
  mme_rose_in_a_row: { times: number; to: number }
  mme_dropped: { from: number; to: number; percent: number }
  mme_stopped: { from: number }
  opioid_with_sedative: { opioids: string; sedatives: string }
  nsaid_with: { nsaid: string; partner: NsaidPartner; name: string | null }
  nsaid_in_pregnancy: { nsaid: string; weeks: number | null }
  serotonergic_pair: { opioid: string; partner: string }
  needling_risk: { risk: string; sessionOn: string }
  adverse_event_serious: { category: string; grade: number }
  adverse_event_minor: { category: string; grade: number }
  adverse_events_repeated: { sessions: number; of: number }
  red_flag: { code: string; urgency: 'emergent' | 'urgent' }
  short_sleep_window: { minutes: number; risk: string }
  no_contact: { days: number; threshold: number }
  no_shows_in_a_row: { count: number }
  reassessment_due: { slot: string; dueOn: string; graceUntil: string }
  reassessment_overdue: { slot: string; dueOn: string; closesOn: string }
  reassessment_missed: { slot: string; dueOn: string; closesOn: string }
}

/** What an anti-inflammatory medicine meets. */
export type NsaidPartner =
  | 'anticoagulant'
  | 'antiplatelet'
  | 'ssri_or_snri'
  | 'ace_inhibitor_or_arb_with_diuretic'
  | 'ckd_3b_or_worse'
  | 'ulcer_history'

export type FindingPartCode = keyof FindingPartParams

/** A code with its parameters; the screen turns it into words in the reader's language. */
export type FindingPart = {
  [Code in FindingPartCode]: {
    readonly code: Code
    readonly params: Readonly<FindingPartParams[Code]>
  }
}[FindingPartCode]
