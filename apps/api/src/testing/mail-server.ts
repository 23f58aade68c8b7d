import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerError } from 'smtp-server'

export interface ReceivedMail {
  readonly to: string[]
  readonly source: string
}

/** A mail server on loopback that keeps what it is given. */
export interface TestMailServer {
  readonly url: string
  readonly port: number
  readonly received: ReceivedMail[]
  /** What it refuses from now on. */
  refuse: 'mailbox' | 'message' | null
  close(): Promise<void>
}

export interface MailServerOptions {
  /** A free one, unless said. */
  readonly port?: number
  /** Done once a message is kept and before its sender hears of it. */
  readonly beforeAnswer?: (mail: ReceivedMail) => Promise<void>
}

/** Starts a real SMTP server. */
export async function startMailServer({
  port = 0,
  beforeAnswer,
}: MailServerOptions = {}): Promise<TestMailServer> {
  const received: ReceivedMail[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    // Whoever is still connected when it closes is cut off.
    closeTimeout: 100,
    onRcptTo: (_address, _session, done) => {
      done(server.refuse === 'mailbox' ? refusal(550, 'No such mailbox') : null)
    },
    onData: (stream, { envelope }, done) => {
      const keep = async () => {
        const source = await text(stream)
        if (server.refuse === 'message') throw refusal(554, 'Not wanted here')
        const mail = { to: envelope.rcptTo.map(({ address }) => address), source }
        received.push(mail)
        await beforeAnswer?.(mail)
      }
      keep().then(() => done(), done)
    },
  })
  // A sender that dies breaks its connection.
  smtp.on('error', () => {})
  const listener = smtp.listen(port, '127.0.0.1')
  await once(listener, 'listening')
  const bound = (listener.address() as AddressInfo).port
  const server: TestMailServer = {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    received,
    refuse: null,
    close: () => new Promise((resolve) => smtp.close(resolve)),
  }
  return server
}

function refusal(responseCode: number, message: string): SMTPServerError {
  return Object.assign(new Error(message), { responseCode })
}
