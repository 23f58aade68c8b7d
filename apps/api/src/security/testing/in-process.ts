import { rmSync } from 'node:fs'
import { pino } from 'pino'
import { createHttpApp } from '../../http/app.ts'
import type { Pressure } from '../../http/pressure.ts'
import { readWebFiles } from '../../http/web-files.ts'
import { createHub } from '../../live/hub.ts'
import type { AuthBench } from '../../testing/auth.ts'
import type { Services } from '../../trpc.ts'
import { ownHeaders } from './raw-http.ts'
import { writeDashboard } from './test-service.ts'

/** The web service without its socket. */
export interface InProcess {
  /** Sends a call's body as our own page would, with a session's token. */
  post(path: string, sent: { body: string; token: string | null }): Promise<Response>
  get(path: string): Promise<Response>
  close(): void
}

const log = pino({ level: 'silent' })

/** Serves the bench's services in this process; `isReady` and `services` may be replaced. */
export function serveInProcess(
  bench: AuthBench,
  changed: {
    services?: Partial<Services>
    isReady?: () => Promise<boolean>
    readPressure?: () => Pressure
  } = {},
): InProcess {
  const services = { ...bench.services, ...changed.services }
  const { auth, app: client } = services
  const hub = createHub({ app: client, auth, log })
  const folder = writeDashboard()
  const app = createHttpApp({
    services,
    auth,
    hub,
    files: readWebFiles(folder),
    log,
    isReady: changed.isReady ?? (async () => true),
    isStopping: () => false,
    readPressure: changed.readPressure ?? (() => ({ loopDelayMs: 0, longestWaitMs: 0 })),
    onShed: () => {},
    trustProxy: 0,
    otherOrigins: [],
  })
  rmSync(folder, { recursive: true })
  let senders = 0
  const send = async (path: string, init: RequestInit) => {
    // Everybody from an address of their own, so that no throttle comes before what is tested.
    const remoteAddress = `10.2.${(++senders >> 8) & 255}.${senders & 255}`
    const env = { incoming: { socket: { remoteAddress } } }
    return app.fetch(new Request(new URL(path, services.publicUrl), init), env)
  }
  return {
    post: (path, { body, token }) =>
      send(`/trpc/${path}`, { method: 'POST', headers: ownHeaders(token), body }),
    get: (path) => send(path, {}),
    close: () => hub.close(),
  }
}
