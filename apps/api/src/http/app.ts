import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { trpcServer } from '@hono/trpc-server'
import type { Auth } from '@meridian/auth'
import { isUnavailable } from '@meridian/db'
import { TooMany } from '@meridian/domain'
import type { TRPCError } from '@trpc/server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { SecureHeadersVariables } from 'hono/secure-headers'
import type { Logger } from 'pino'
import { shapeOf, toProtocolError } from '../failure-shape.ts'
import { faultOf } from '../fault-of.ts'
import type { Hub } from '../live/hub.ts'
import { appRouter } from '../router.ts'
import type { RequestContext, Services } from '../trpc.ts'
import { sessionCookie } from './cookies.ts'
import { streamEvents } from './events.ts'
import { protectiveHeaders } from './headers.ts'
import type { Pressure } from './pressure.ts'
import { sameOrigin } from './same-origin.ts'
import { comeAgainAfter, createDoor } from './shed.ts'
import type { WebFiles } from './web-files.ts'

const mostBytes = 256 * 1024
const mostCalls = 20

export interface HttpParts {
  readonly services: Services
  readonly auth: Auth
  readonly hub: Hub
  readonly files: WebFiles
  readonly log: Logger
  /** True when the database answers and is migrated, and the process is not shutting down. */
  readonly isReady: () => Promise<boolean>
  /** True once the process shuts down: connections are given up with the next answer. */
  readonly isStopping: () => boolean
  /** How far behind the process is; calls are turned away by it. */
  readonly readPressure: () => Pressure
  readonly onShed: () => void
  /** Proxies in front whose forwarded address is believed; 0 believes none. */
  readonly trustProxy: number
  /** Further origins of the same dashboard, such as 127.0.0.1 beside localhost. */
  readonly otherOrigins: readonly string[]
}

/** What a call asks to be set on its answer, whoever builds the answer. */
type Variables = SecureHeadersVariables & { answerHeaders?: Record<string, string> }

/** The whole HTTP surface: probes, calls, live events, the dashboard. */
export function createHttpApp(parts: HttpParts): Hono<{ Variables: Variables }> {
  const { services, auth, hub, files, log } = parts
  const app = new Hono<{ Variables: Variables }>()
  const cookie = sessionCookie(services.publicUrl)
  const door = createDoor(parts.readPressure, parts.onShed)
  app.use(protectiveHeaders(services.publicUrl))
  app.use('/trpc/*', door.turnAway)
  app.use(async (c, next) => {
    await next()
    if (parts.isStopping()) c.res.headers.set('connection', 'close')
  })
  app.get('/livez', (c) => c.text('ok', 200, { 'cache-control': 'no-store' }))
  app.get('/readyz', async (c) =>
    (await parts.isReady())
      ? c.text('ok', 200, { 'cache-control': 'no-store' })
      : c.text('not ready', 503, { 'cache-control': 'no-store', 'retry-after': '2' }),
  )
  app.get('/events', async (c) => {
    if (parts.isStopping()) return c.text('Busy.', 503, comeAgainAfter)
    return streamEvents(c, { auth, hub, token: cookie.read(c.req.header('cookie')) })
  })
  app.on(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'], '/trpc/*', (c) =>
    c.text('Send a POST.', 405, { allow: 'POST', 'cache-control': 'no-store' }),
  )
  const origins = new Set([services.publicUrl, ...parts.otherOrigins])
  app.use('/trpc/*', answerHeaders, sameOrigin(origins), oneBatch)
  app.use(
    '/trpc/*',
    bodyLimit({ maxSize: mostBytes, onError: tooLarge }),
    door.letIn,
    trpcServer({
      endpoint: '/trpc',
      router: appRouter,
      allowMethodOverride: true,
      createContext: async (_, c) => {
        const context = await requestContext(c, parts, cookie).catch((error: unknown) => {
          throw toProtocolError(error)
        })
        return { ...context }
      },
      responseMeta: ({ errors }) => ({ headers: retryAfter(errors) }),
      onError: ({ error, path }) => {
        if (shapeOf(error).code === 'fault') {
          log.error({ path, fault: faultOf(error.cause ?? error) }, 'a call failed')
        }
      },
    }),
  )
  app.get('*', (c) => files.answer(c) ?? files.page(c, c.get('secureHeadersNonce') ?? ''))
  app.onError((error, c) => {
    if (isUnavailable(error)) return c.text('Busy.', 503, comeAgainAfter)
    log.error({ fault: faultOf(error) }, 'a request failed')
    const kept = { 'cache-control': 'no-store' }
    return c.text('Something failed here. Nothing was changed.', 500, kept)
  })
  return app
}

/** When to come again, if one of the calls was refused for the moment only. */
function retryAfter(errors: readonly TRPCError[]): Record<string, string> {
  const passing = errors.map(({ code, cause }) => {
    if (code === 'SERVICE_UNAVAILABLE') return 1
    return cause instanceof TooMany ? Number(cause.parameters.retryAfterSeconds) : 0
  })
  const seconds = Math.max(0, ...passing)
  return seconds > 0 ? { 'retry-after': String(Math.ceil(seconds)) } : {}
}

async function answerHeaders(c: Context<{ Variables: Variables }>, next: () => Promise<void>) {
  await next()
  // Not by `c.header`, which makes a stream of an answer that is there in one piece.
  c.res.headers.set('cache-control', 'no-store')
  for (const [name, value] of Object.entries(c.get('answerHeaders') ?? {})) {
    c.res.headers.set(name, value)
  }
}

/**
 * A body somewhat too large is read to its end and dropped, so that the sender, still sending, gets to
 * see the answer instead of a closed connection.
 */
async function tooLarge(c: Context): Promise<Response> {
  if (Number(c.req.header('content-length')) <= 4 * mostBytes) await c.req.arrayBuffer()
  return c.text('Too large.', 413)
}

/** At most 20 calls travel together, and what changes something travels alone. */
async function oneBatch(c: Context, next: () => Promise<void>) {
  const paths = pathsOf(c)
  const procedures: Record<string, { _def: { type: string } } | undefined> = appRouter._def
    .procedures as never
  const changes = paths.some((path) => procedures[path]?._def.type === 'mutation')
  if (paths.length === 0 || paths.length > mostCalls || (changes && paths.length > 1)) {
    return c.text('Too many calls at once.', 400)
  }
  return next()
}

/** The procedures a request names; none when its address is malformed. */
function pathsOf(c: Context): string[] {
  try {
    return decodeURIComponent(c.req.path.slice('/trpc/'.length)).split(',')
  } catch {
    return []
  }
}

async function requestContext(
  c: Context,
  { services, auth, trustProxy }: HttpParts,
  cookie: ReturnType<typeof sessionCookie>,
): Promise<RequestContext> {
  const background = c.req.header('x-meridian-background') === '1'
  const token = cookie.read(c.req.header('cookie'))
  return {
    services,
    session: token === null ? null : await auth.verify(token, { background }),
    requestId: randomUUID(),
    ip: addressOf(c, trustProxy),
    device: (c.req.header('user-agent') ?? 'unknown').slice(0, 200),
    background,
    setSession(next) {
      c.set('answerHeaders', {
        'set-cookie': cookie.write(next),
        ...(next === null ? { 'clear-site-data': '"cache", "storage"' } : {}),
      })
    },
  }
}

/** The sender's address: the connection's, or the one the nearest trusted proxy saw. */
function addressOf(c: Context, trustProxy: number): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const seen = trustProxy > 0 ? forwarded.at(-trustProxy) : undefined
  return seen || getConnInfo(c).remote.address || 'unknown'
}
