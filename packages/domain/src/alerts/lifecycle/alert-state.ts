/**
 * What can have become of an alert. `withdrawn` ends a T2–T4 whose ground was corrected away; a T1 is
 * annotated instead and stays where it is.
 */
export const alertStates = [
  'open',
  'acknowledged',
  'in_progress',
  'resolved',
  'dismissed',
  'withdrawn',
] as const
export type AlertState = (typeof alertStates)[number]

/** How an alert was resolved; what was done is told in the action and the note beside it. */
export const alertOutcomes = [
  'acted_on',
  'contacted',
  'plan_changed',
  'referred',
  'watching',
  'no_action_needed',
  'recorded',
  'superseded',
] as const
export type AlertOutcome = (typeof alertOutcomes)[number]

/** Why an alert was put aside without acting on it. */
export const dismissalReasons = [
  'already_known',
  'not_relevant',
  'wrong_data',
  'duplicate',
  'other',
] as const
export type DismissalReason = (typeof dismissalReasons)[number]

/** True while somebody still has to do something about it. */
export function isUnsettled(state: AlertState): boolean {
  return state === 'open' || state === 'acknowledged' || state === 'in_progress'
}
