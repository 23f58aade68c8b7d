import type { Client } from '@meridian/db'
import type { Logger } from 'pino'

const eventsChannel = 'meridian_events'
const revokedChannel = 'meridian_revoked'

/** Sends notices to every process: ids only, after the commit, several of one organization as one. */
export function createAnnouncer(client: Client, log: Logger) {
  const waiting = new Set<string>()
  const send = (channel: string, payload: string) =>
    client.notify(channel, payload).catch(() => log.warn({ channel }, 'a notice was not sent'))
  return {
    announce(organizationId: string): void {
      if (waiting.has(organizationId)) return
      waiting.add(organizationId)
      setImmediate(() => {
        waiting.delete(organizationId)
        void send(eventsChannel, organizationId)
      })
    },
    announceRevocation(userId: string): void {
      void send(revokedChannel, userId)
    },
  }
}

/** Hears the notices of all processes on one connection, which reconnects by itself. */
export async function listenForNotices(
  client: Client,
  on: { event(organizationId: string): void; revoked(userId: string): void; reconnected(): void },
): Promise<void> {
  await client.listen(eventsChannel, on.event, on.reconnected)
  await client.listen(revokedChannel, on.revoked)
}
