import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CallOutcome } from '@meridian/domain/calls'
import type { CancelReason, SessionState } from '@meridian/domain/planned-sessions'

/** What has become of a session. */
export const nameOfSessionState: Readonly<Record<SessionState, MessageDescriptor>> = {
  planned: msg`Planned`,
  done: msg`Done`,
  cancelled_by_clinic: msg`Cancelled by the clinic`,
  cancelled_by_patient: msg`Cancelled by the patient`,
  no_show: msg`Did not come`,
}

/** Why a session did not take place. */
export const nameOfMissReason: Readonly<Record<CancelReason, MessageDescriptor>> = {
  flare: msg`Flare`,
  cost: msg`Cost`,
  transport: msg`Transport`,
  clinic_cancelled: msg`The clinic cancelled`,
  forgot: msg`Forgot`,
  declined: msg`Declined`,
  discharged: msg`Discharged`,
  died: msg`Died`,
}

/** How a call to a patient ended. */
export const nameOfCallOutcome: Readonly<Record<CallOutcome, MessageDescriptor>> = {
  reached: msg`Reached`,
  no_answer: msg`No answer`,
  wrong_number: msg`Wrong number`,
  call_back: msg`Asked to be called back`,
}
