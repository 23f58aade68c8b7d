import type { LiveEvent } from './live-event.ts'

/** What one open stream tells; `gap` says that events may have been missed before now. */
export type StreamNews =
  | { readonly type: 'event'; readonly event: LiveEvent }
  | { readonly type: 'gap' }
  | { readonly type: 'revoked' }

const firstDelay = 1000
const longestDelay = 30_000

/**
 * Reads the server's stream until `signal` aborts. The browser reconnects by itself and is sent what it
 * missed; when it gives up, this tries again, later each time, and reports a gap.
 */
export function readEventStream(tell: (news: StreamNews) => void, signal: AbortSignal): void {
  let delay = firstDelay
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function connect(): void {
    const stream = new EventSource('/events')
    let resumable = false
    source = stream
    stream.onopen = () => {
      delay = firstDelay
      if (!resumable) tell({ type: 'gap' })
    }
    stream.onmessage = (message: MessageEvent<string>) => {
      resumable = message.lastEventId !== ''
      tell({ type: 'event', event: JSON.parse(message.data) as LiveEvent })
    }
    stream.addEventListener('revoked', () => {
      stream.close()
      tell({ type: 'revoked' })
    })
    stream.onerror = () => {
      if (stream.readyState !== EventSource.CLOSED) return
      timer = setTimeout(connect, delay)
      delay = Math.min(delay * 2, longestDelay)
    }
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    source?.close()
  })
  connect()
}
