import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { type Auth, createAuth } from '@meridian/auth'
import {
  type Client,
  connect,
  getPoolLoad,
  onPool,
  pendingMigrations,
  readMigrations,
} from '@meridian/db'
import { hasAnyMembership, listOrganizationIds } from '@meridian/db/auth'
import type { Logger } from 'pino'
import { uuidv7 } from 'uuidv7'
import { createHttpApp } from './http/app.ts'
import { watchPressure } from './http/pressure.ts'
import { readWebFiles } from './http/web-files.ts'
import { createSealer, draftKeyOf } from './keys.ts'
import { createHub } from './live/hub.ts'
import { createAnnouncer, listenForNotices } from './live/notices.ts'
import type { Mailer } from './mail/mailer.ts'
import type { Metrics } from './metrics/metrics.ts'
import { react } from './reactions.ts'
import type { DemoSignIn, Services } from './trpc.ts'
import type { Engine } from './use-case.ts'

const builtDashboard = fileURLToPath(new URL('../../web/dist', import.meta.url))

export interface DatabaseUrls {
  readonly app: string
  readonly auth: string
  readonly listen: string
}

/** What one process of Meridian works with. */
export interface Process {
  readonly engine: Engine
  readonly auth: Auth
  readonly app: Client
  readonly authPool: Client
  readonly announceRevocation: (userId: string) => void
  readonly appKey: string
  /** True while nobody is a member of anything. */
  isEmpty(): Promise<boolean>
  /** Every organization there is. */
  listOrganizationIds(): Promise<string[]>
  close(): Promise<void>
}

/** What a process is opened with. */
interface ProcessOptions {
  readonly appKey: string
  /** Opens drafts that were sealed before the key was changed. */
  readonly keyBefore?: string | undefined
  readonly log: Logger
  /** False behind an old transaction pooler. */
  readonly prepares?: boolean
}

/** Connects a process to its databases. */
export function openProcess(
  urls: DatabaseUrls,
  { appKey, keyBefore, log, prepares = true }: ProcessOptions,
): Process {
  const app = connect(urls.app, { name: 'meridian', max: 4, prepare: prepares })
  const authPool = connect(urls.auth, { name: 'meridian auth', max: 2, prepare: prepares })
  const auth = createAuth({ client: authPool })
  const { announce, announceRevocation } = createAnnouncer(app, log)
  return {
    engine: { app, announce, react, newId: uuidv7, sealer: createSealer(appKey, keyBefore) },
    auth,
    app,
    authPool,
    announceRevocation,
    appKey,
    isEmpty: async () => !(await hasAnyMembership(onPool(authPool))),
    listOrganizationIds: () => listOrganizationIds(onPool(authPool)),
    close: async () => {
      await Promise.all([app.end({ timeout: 5 }), authPool.end({ timeout: 5 })])
    },
  }
}

export interface ServiceOptions {
  readonly urls: DatabaseUrls
  readonly host: string
  /** The port to try first; the next free one is taken when `movePort`. */
  readonly port: number
  readonly movePort: boolean
  readonly publicUrl: string | undefined
  readonly mailer: Mailer
  readonly trustProxy: number
  readonly demo: DemoSignIn | null
  /** Where the built dashboard is, if not beside this program. */
  readonly webFolder?: string
  /**
   * For how long it still serves after it was told to stop and says that it is not ready, so that a
   * proxy in front sends nobody here any more. Nothing, unless said.
   */
  readonly drainMs?: number
  /** Where calls are counted, if anywhere. */
  readonly metrics?: Metrics
  readonly log: Logger
}

/** A running web service. */
export interface Service {
  readonly url: string
  /** The port it listens on. */
  readonly port: number
  /**
   * Readiness goes first; then streams end with word when to come again, calls under way finish within
   * ten seconds, and connections close.
   */
  stop(): Promise<void>
}

/** Listens and serves the dashboard, the calls and the live events. */
export async function startService(process: Process, options: ServiceOptions): Promise<Service> {
  const { log, metrics, drainMs = 0 } = options
  const files = readWebFiles(options.webFolder ?? builtDashboard)
  const hub = createHub({ app: process.app, auth: process.auth, log })
  const listening = connect(options.urls.listen, { name: 'meridian listen', max: 1 })
  await listenForNotices(listening, {
    event: hub.hint,
    revoked: (userId) => void hub.revoked(userId),
    reconnected: hub.hintAll,
  })
  const state = { stopping: false }
  const pressure = watchPressure(process.app)
  metrics?.watch('meridian_open_streams', 'Open streams of live events.', hub.count)
  const handler: { fetch: (request: Request, env: never) => Response | Promise<Response> } = {
    fetch: () => new Response('starting', { status: 503 }),
  }
  const server = createAdaptorServer({
    fetch: (request, env) => handler.fetch(request, env as never),
    serverOptions: {
      headersTimeout: 5_000,
      requestTimeout: 10_000,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16 * 1024,
    },
  }) as Server
  const port = await listen(server, options)
  const publicUrl = options.publicUrl ?? `http://localhost:${port}`
  const services: Services = {
    ...process.engine,
    auth: process.auth,
    mailer: options.mailer,
    publicUrl,
    draftKeyOf: (userId) => draftKeyOf(process.appKey, userId),
    demo: options.demo,
    announceRevocation: process.announceRevocation,
    ...(metrics ? { called: metrics.called } : {}),
  }
  handler.fetch = createHttpApp({
    services,
    auth: process.auth,
    hub,
    files,
    log,
    trustProxy: options.trustProxy,
    otherOrigins: options.publicUrl ? [] : [`http://127.0.0.1:${port}`],
    isReady: async () => !state.stopping && (await canServe(process.app)),
    isStopping: () => state.stopping,
    readPressure: pressure.read,
    onShed: () => metrics?.shed.add({}),
  }).fetch as never
  const sweeping = setInterval(() => void process.auth.sweep().catch(() => {}), 600_000)
  return {
    url: publicUrl,
    port,
    async stop() {
      state.stopping = true
      clearInterval(sweeping)
      await new Promise((resolve) => setTimeout(resolve, drainMs))
      hub.close()
      pressure.stop()
      await close(server)
      await listening.end({ timeout: 1 })
    },
  }
}

/** Long enough that load alone, which is shed, never takes all nodes out of service at once. */
const probeWaitMs = 4000

/**
 * True when the database answers in time, transactions get their connections, and every migration this
 * program knows is there.
 */
async function canServe(app: Client): Promise<boolean> {
  if (getPoolLoad(app).longestWaitMs > probeWaitMs) return false
  const tooLate = new Promise<boolean>((resolve) => {
    setTimeout(resolve, probeWaitMs, false).unref()
  })
  const migrated = pendingMigrations(app, readMigrations()).then(
    (pending) => pending.length === 0,
    () => false,
  )
  return Promise.race([migrated, tooLate])
}

async function listen(
  server: Server,
  { host, port, movePort }: Pick<ServiceOptions, 'host' | 'port' | 'movePort'>,
): Promise<number> {
  for (let candidate = port; ; candidate++) {
    try {
      return await listenOn(server, host, candidate)
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken) throw error
      if (!movePort || candidate >= port + 50) {
        throw new Error(`Port ${candidate} is taken. Set PORT to one that is free.`)
      }
    }
  }
}

/**
 * Connections the system may keep until they are accepted. Node's own 511 overflows when many come at once, and
 * those left out try again only after seconds: turned away, they would at least know.
 */
const mostWaitingToConnect = 4096

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host, backlog: mostWaitingToConnect }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 10_000).unref()
  })
}
