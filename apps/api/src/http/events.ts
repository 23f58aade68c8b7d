import type { Auth } from '@meridian/auth'
import type { Context } from 'hono'
import type { Hub, Subscriber } from '../live/hub.ts'

const pingEvery = 15_000
const longest = 600_000
const perSession = 5
const perProcess = 2000
/** Messages a slow reader may fall behind before the stream is ended; it resumes where it was. */
const mostWaiting = 1000

/** The stream of live events of the session's organization: ids only, resumed by Last-Event-ID. */
export async function streamEvents(
  c: Context,
  { auth, hub, token }: { auth: Auth; hub: Hub; token: string | null },
): Promise<Response> {
  const session = token === null ? null : await auth.verify(token, { background: true })
  c.header('cache-control', 'no-store')
  if (token === null || session === null) return c.text('Sign in first.', 401)
  if (hub.countOf(session.sessionId) >= perSession) {
    return c.text('Too many streams.', 429, { 'retry-after': '10' })
  }
  if (hub.count() >= perProcess) return c.text('Busy.', 503, { 'retry-after': '10' })
  const { stream, subscriber } = openStream(hub, { token, session })
  await hub.join(subscriber, lastSeenOf(c))
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  })
}

function lastSeenOf(c: Context): number | null {
  const given = c.req.header('last-event-id') ?? c.req.query('after')
  return given !== undefined && /^\d{1,15}$/.test(given) ? Number(given) : null
}

function openStream(hub: Hub, who: Pick<Subscriber, 'token' | 'session'>) {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null
  let timers: NodeJS.Timeout[] = []
  const subscriber: Subscriber = {
    ...who,
    cursor: 0,
    send(message) {
      if (!controller || (controller.desiredSize ?? 0) < -mostWaiting) return false
      controller.enqueue(encoder.encode(message))
      return true
    },
    close() {
      for (const timer of timers) clearTimeout(timer)
      const open = controller
      controller = null
      open?.close()
    },
  }
  const stream = new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened
      subscriber.send('retry: 1000\n: hello\n\n')
      timers = [
        setInterval(() => subscriber.send(': ping\n\n') || hub.leave(subscriber), pingEvery),
        setTimeout(() => hub.leave(subscriber), longest),
      ]
    },
    cancel() {
      controller = null
      hub.leave(subscriber)
    },
  })
  return { stream, subscriber }
}
