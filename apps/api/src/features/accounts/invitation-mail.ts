import type { Mail } from '../../mail/mailer.ts'
import { invitationDays } from './invite-member.ts'

/** The message that brings an invitation. It speaks of no patient: only the clinic, who invites, and the link. */
export function invitationMail(
  to: string,
  { clinic, invitedBy, link }: { clinic: string; invitedBy: string; link: string },
): Mail {
  return {
    to,
    subject: `Invitation to ${clinic} on Meridian`,
    text: [
      `${invitedBy} invites you to join ${clinic} on Meridian.`,
      '',
      `Open this link to accept. It works once, within ${invitationDays} days:`,
      '',
      link,
      '',
      'If you did not expect this, you need do nothing. Do not pass the link on: whoever opens it can join in your place.',
      '',
    ].join('\n'),
  }
}
