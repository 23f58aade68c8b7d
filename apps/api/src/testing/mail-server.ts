import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerError } from 'smtp-server'

/** A mail server on loopback that keeps what it is given. */
export interface TestMailServer {
  readonly url: string
  readonly received: { to: string[]; source: string }[]
  /** What it refuses from now on. */
  refuse: 'mailbox' | 'message' | null
  close(): Promise<void>
}

/** Starts a real SMTP server on a free port. */
export async function startMailServer(): Promise<TestMailServer> {
  const received: TestMailServer['received'] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => {
      done(server.refuse === 'mailbox' ? refusal(550, 'No such mailbox') : null)
    },
    onData: (stream, { envelope }, done) => {
      text(stream).then((source) => {
        if (server.refuse === 'message') return done(refusal(554, 'Not wanted here'))
        received.push({ to: envelope.rcptTo.map(({ address }) => address), source })
        done()
      }, done)
    },
  })
  const listener = smtp.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const server: TestMailServer = {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    received,
    refuse: null,
    close: () => new Promise((resolve) => smtp.close(resolve)),
  }
  return server
}

function refusal(responseCode: number, message: string): SMTPServerError {
  return Object.assign(new Error(message), { responseCode })
}
