/** A message without clinical content. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Sends e-mail, or fails with {@link MailNotSent}; null when the installation has no mail server. */
export type Mailer = ((mail: Mail) => Promise<void>) | null

/** Why a message did not go out, in the words an admin reads. */
export type MailProblem =
  | 'mailbox refused'
  | 'mail server did not answer'
  | 'mail server refused the message'

/** The message did not go out, or nobody knows that it did. */
export class MailNotSent extends Error {
  readonly problem: MailProblem

  constructor(problem: MailProblem, cause: unknown) {
    super(problem, { cause })
    this.name = 'MailNotSent'
    this.problem = problem
  }
}
