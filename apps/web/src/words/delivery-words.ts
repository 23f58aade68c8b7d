import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Why a message did not go out, by what the api calls it. */
export const reasonOfProblem: Readonly<Record<string, MessageDescriptor>> = {
  'mailbox refused': msg`mailbox refused`,
  'mail server did not answer': msg`the mail server did not answer`,
  'mail server refused the message': msg`the mail server refused the message`,
  'sending was cut short': msg`sending was cut short each time`,
}

/** What could not be done, by what was due. */
export const nameOfParkedWork: Readonly<Record<string, MessageDescriptor>> = {
  reassessment: msg`A reassessment could not be brought up to date`,
  alert: msg`A signal could not be passed on to the next person`,
  digest: msg`A daily digest could not be put together`,
  delivery: msg`A message could not be put together`,
}
