import { t } from '@lingui/core/macro'
import type { ScreenFailure } from './failure-of.ts'

function sentenceOfConflict({ reason }: ScreenFailure): string {
  switch (reason) {
    case 'duplicate_patient':
      return t`A patient with the same name and birth date exists. Nothing was saved. Open that chart, or say that this is another person.`
    case 'draft_changed':
      return t`This draft was changed elsewhere meanwhile. Your text is kept on this screen. Compare the two and choose.`
    case 'draft_signed':
      return t`This note is already signed. What you typed since is kept on this screen. Add it as an addendum.`
    case 'draft_saved':
      return t`These answers are saved already. What you changed since is kept on this screen. Save it as a new form.`
    case 'form_continued':
      return t`Somebody has gone on with this form already. What you typed is kept on this screen. Look at the timeline for what was saved.`
    case 'wording_withdrawn':
      return t`This wording was withdrawn before. Nothing was changed.`
    case 'last_admin':
      return t`This is the only admin of the clinic. Nothing was changed. Make somebody else an admin first.`
    case 'account_exists':
      return t`Somebody with this email address is here already. Nothing was changed. Sign in with it instead.`
    case 'already_member':
      return t`This person is already a member of the clinic. No invitation was made. Look for them in the list.`
    case 'reassessment_completed':
    case 'reassessment_declined':
    case 'reassessment_not_possible':
    case 'reassessment_missed':
      return t`This reassessment is closed by now. Nothing was saved; what you typed is kept on this screen. Look at the timeline for what was recorded.`
    case 'reassessment_parts_missing':
      return t`Something of this reassessment is still missing. Nothing was decided. Record it, or say why it is not answered; then decide.`
    case 'reassessment_decided':
    case 'reassessment_overtaken':
      return t`A decision was made meanwhile, here or at a later reassessment. Nothing was changed. Look at the plan.`
    case 'plan_changed':
      return t`The plan was changed meanwhile. Nothing was decided; what you typed is kept. Look at the plan as it is now, then record the decision again.`
    case 'part_excused':
      return t`A colleague has said why this is not answered. Nothing was changed.`
    case 'episode_referred':
    case 'episode_active':
    case 'episode_paused':
    case 'episode_discharged':
      return t`The episode stands differently by now. Nothing was changed. Close this and look at the patient’s header.`
    case 'absence_overlaps':
      return t`These days overlap another absence. Nothing was saved. Change that one, or choose other days.`
    case 'absence_over':
      return t`This absence is over by now. Nothing was changed.`
    case 'member_deactivated':
      return t`This person does not work here any more. Nothing was changed.`
    case 'alert_already_settled':
      return t`Somebody has settled this signal by now. Nothing was changed.`
    case 'alert_already_acknowledged':
      return t`Somebody has seen this signal by now. Nothing was changed.`
    case 'alert_critical_one_at_a_time':
      return t`A critical signal is seen one by one. Nothing was changed. Take it out of the selection.`
    case 'alert_critical_never_snoozed':
      return t`A critical signal cannot be put off. Nothing was changed.`
    case 'session_already_marked':
    case 'session_not_marked':
      return t`Somebody has said meanwhile what became of this session. Nothing was changed. Look at the list of sessions.`
    case 'session_not_yet':
      return t`It is not time for this session yet. Nothing was changed. Mark it when it has begun.`
    case 'session_another_day':
      return t`A mark can be taken back on the day it was made. Nothing was changed. Write a note about what is wrong.`
    case 'session_episode_ended':
      return t`This session was cancelled when the episode ended. Nothing was changed. Plan a new one after readmission.`
    case 'cycle_changed':
    case 'cycle_ended':
    case 'cycle_not_ended':
    case 'cycle_not_begun':
      return t`The cycle stands differently by now. Nothing was changed. Close this and look at the sessions.`
    case 'not_on_call_list':
      return t`This patient is no longer on the call list. Nothing was noted. Go back to the list.`
    case 'plan_unchanged':
      return t`This is what the plan says already. Nothing was changed. Change something, or close this.`
    case 'already_invited':
      return t`An invitation for this address is still open. No second one was made. Revoke it first to send a new link.`
    default:
      return t`Somebody else changed this a moment ago. What you typed is kept. Look at what is there now, then save again.`
  }
}

function sentenceOfRefusal(): string {
  return t`You may not do this. Nothing was changed. Ask the patient’s coordinator or an admin of your clinic.`
}

function sentenceOfTooMany({ parameters }: ScreenFailure): string {
  const minutes = Math.max(1, Math.ceil(Number(parameters.retryAfterSeconds ?? 60) / 60))
  return minutes === 1
    ? t`Too many tries. Nothing was changed. Try again in a minute.`
    : t`Too many tries. Nothing was changed. Try again in ${minutes} minutes.`
}

/** What happened, what was kept and what to do, for the person in front of the screen. */
export function sentenceOf(failure: ScreenFailure): string {
  switch (failure.code) {
    case 'unreachable':
      return t`Meridian could not be reached. What you typed is kept on this screen. Check the connection, then try again.`
    case 'unavailable':
      return t`The clinic’s records cannot be reached right now. What you typed is kept on this screen. Try again in a minute.`
    case 'unauthenticated':
      return failure.reason === 'wrong_credentials'
        ? t`Email or password is wrong.`
        : t`You are signed out. What you typed is kept on this screen. Sign in again to go on.`
    case 'forbidden':
      return sentenceOfRefusal()
    case 'not_found':
      return t`This is not here, or you may not see it. Nothing was changed. Go back to the list and open it again.`
    case 'conflict':
      return sentenceOfConflict(failure)
    case 'invalid':
      return t`Some answers need another look. Nothing was saved yet. Each one is marked below.`
    case 'too_many':
      return sentenceOfTooMany(failure)
    case 'fault':
      return t`Something went wrong in Meridian. What you typed is kept on this screen. Try again; if it happens again, tell whoever runs Meridian for your clinic.`
  }
}
