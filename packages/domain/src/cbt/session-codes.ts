/** What a CBT session for pain can be about (reference §7.3). */
export const cbtModules = [
  'assessment',
  'orientation_cbt',
  'goal_setting',
  'pne',
  'relaxation',
  'activity_pacing',
  'pleasant_activities',
  'cognitive_identify',
  'cognitive_restructure',
  'fear_exposure',
  'communication_support',
  'emotion_regulation',
  'acceptance_values',
  'sleep_cbti',
  'medication_beliefs',
  'flare_plan',
  'relapse_prevention',
  'booster',
] as const
export type CbtModule = (typeof cbtModules)[number]

/** The modules of pain neuroscience education, in order. */
export const painEducationModules = {
  pain_is_not_damage: 'Pain is not damage',
  nociception_and_pain: 'Nociception and pain',
  sensitisation: 'Sensitisation',
  stress_sleep_mood: 'Stress, sleep and mood',
  medicines_and_movement: 'Medicines and movement',
  flare_ups: 'Flare-ups',
  recovery_expectations: 'Expectations of recovery',
} as const
export type PainEducationModule = keyof typeof painEducationModules

/** The parts of CBT-I. */
export const cbtiComponents = [
  'sleep_diary',
  'stimulus_control',
  'sleep_restriction',
  'cognitive_work',
  'relaxation',
  'hygiene',
] as const

/** What to screen for before restricting sleep. */
export const sleepRestrictionScreen = [
  'bipolar',
  'epilepsy',
  'parasomnia',
  'untreated_apnoea',
  'safety_critical_work',
] as const

/** The stage of a session in a course of 12: 1–3 engage, 4–10 skills, 11–12 discharge, then follow-up. */
export function getCbtStage(
  sessionNumber: number,
): 'engage' | 'skills' | 'discharge' | 'follow_up' {
  if (sessionNumber <= 3) return 'engage'
  if (sessionNumber <= 10) return 'skills'
  return sessionNumber <= 12 ? 'discharge' : 'follow_up'
}
