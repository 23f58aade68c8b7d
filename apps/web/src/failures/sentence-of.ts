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
    case 'episode_referred':
    case 'episode_active':
    case 'episode_paused':
    case 'episode_discharged':
      return t`The episode stands differently by now. Nothing was changed. Close this and look at the patient’s header.`
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
