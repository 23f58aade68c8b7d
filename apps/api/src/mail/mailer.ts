import { createTransport } from 'nodemailer'

/** A message without clinical content. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for every sending of one message, so that a mailbox can tell a repeat. */
  readonly messageId?: string
}

/** The Message-ID of every sending of one message. */
export function messageIdOf(id: string, url: string): string {
  return `<${id}@${new URL(url).hostname}>`
}

/** Sends e-mail, or fails with {@link MailNotSent}; null when the installation has no mail server. */
export type Mailer = ((mail: Mail) => Promise<void>) | null

/** Why a message did not go out, in the words an admin reads. */
export type MailProblem =
  | 'mailbox refused'
  | 'mail server did not answer'
  | 'mail server refused the message'
  | 'sending was cut short'

/** The message did not go out, or nobody knows that it did. */
export class MailNotSent extends Error {
  readonly problem: MailProblem

  constructor(problem: MailProblem, cause: unknown) {
    super(problem, { cause })
    this.name = 'MailNotSent'
    this.problem = problem
  }
}

/** A mailer that keeps connections; close it when the process ends. */
export interface SmtpMailer {
  (mail: Mail): Promise<void>
  close(): void
}

/** Somebody waits in front of a screen: a message that takes longer counts as not sent. */
const patienceMs = 8000

/**
 * Sends through the SMTP server at `url` (`smtp://` or `smtps://`, with user, password and options as
 * nodemailer reads them), as `from`; null without either. Sending fails with MailNotSent within eight
 * seconds.
 */
export function createMailer(url: string, from: string): SmtpMailer
export function createMailer(url: string | undefined, from: string | undefined): SmtpMailer | null
export function createMailer(url?: string, from?: string): SmtpMailer | null {
  if (!url || !from) return null
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 2,
      idleTimeout: 30_000,
      dnsTimeout: 3000,
      connectionTimeout: 4000,
      greetingTimeout: 4000,
      socketTimeout: patienceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  const send = async ({ to, ...message }: Mail) => {
    const signal = AbortSignal.timeout(patienceMs)
    try {
      await transport.sendMail({ to: { name: '', address: to }, ...message, signal })
    } catch (error) {
      throw new MailNotSent(problemOf(error), error)
    }
  }
  return Object.assign(send, { close: () => transport.close() })
}

function problemOf(error: unknown): MailProblem {
  const { command, responseCode } = readFailure(error)
  if (responseCode === null) return 'mail server did not answer'
  return command === 'RCPT TO' ? 'mailbox refused' : 'mail server refused the message'
}

function readFailure(error: unknown): { command: unknown; responseCode: number | null } {
  if (!(error instanceof Error)) return { command: null, responseCode: null }
  const command = 'command' in error ? error.command : null
  const code = 'responseCode' in error ? error.responseCode : null
  return { command, responseCode: typeof code === 'number' ? code : null }
}
