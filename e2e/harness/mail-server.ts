import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface Mail {
  readonly to: readonly string[]
  readonly body: string
}

/** A mail server on loopback that keeps what it is given. */
export interface MailServer {
  readonly url: string
  readonly received: readonly Mail[]
  close(): Promise<void>
}

/** Starts a real SMTP server that refuses mail to one address. */
export async function startMailServer({ refused }: { refused: string }): Promise<MailServer> {
  const received: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      if (address !== refused) return done()
      done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }))
    },
    onData: (stream, { envelope }, done) => {
      text(stream).then((source) => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), body: joined(source) })
        done()
      }, done)
    },
  })
  const listener = server.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  return {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Long lines come broken in quoted-printable. */
function joined(source: string): string {
  return source
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
