import { type ClientRequest, get } from 'node:http'
import type { Person } from './clinics.ts'

/** Somebody who hears live events, and goes on where a stream broke off. */
export interface Listener {
  /** The numbers of the events heard, in order. */
  readonly heard: readonly number[]
  isOpen(): boolean
  close(): void
}

/** Listens at the first of these addresses, and at the next one whenever the stream breaks off. */
export function listen({ token }: Person, urls: readonly string[]): Listener {
  const heard: number[] = []
  const state = { open: false, closed: false, tries: 0 }
  let sent: ClientRequest | null = null
  const start = () => {
    if (state.closed) return
    const url = urls[state.tries % urls.length] ?? ''
    state.tries += 1
    let text = ''
    const resume = heard.length > 0 ? { 'last-event-id': String(heard.at(-1)) } : {}
    const headers = { cookie: `meridian=${token}`, ...resume }
    sent = get(`${url}/events`, { headers, agent: false }, (answer) => {
      state.open = answer.statusCode === 200
      answer.setEncoding('utf8')
      answer.on('data', (piece: string) => {
        const messages = (text + piece).split('\n\n')
        text = messages.pop() ?? ''
        for (const message of messages) {
          const id = /^id: (\d+)$/m.exec(message)?.[1]
          if (id) heard.push(Number(id))
        }
      })
      answer.on('error', () => {})
      answer.on('close', again)
    })
    sent.on('error', again)
  }
  let waiting: NodeJS.Timeout | undefined
  const again = () => {
    state.open = false
    clearTimeout(waiting)
    if (!state.closed) waiting = setTimeout(start, 200 + Math.random() * 300)
  }
  start()
  return {
    heard,
    isOpen: () => state.open,
    close: () => {
      state.closed = true
      clearTimeout(waiting)
      sent?.destroy()
    },
  }
}
