import { type ClientRequest, get, type IncomingMessage } from 'node:http'
import { vi } from 'vitest'
import type { Service } from '../../start-service.ts'
import { ownHeaders } from './raw-http.ts'

/** One event as the stream tells it. */
export interface Heard {
  readonly id: number
  readonly kind: string
  readonly patientId: string | null
}

/** An open stream of live events. */
export interface LiveStream {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly heard: Heard[]
  /** Everything received. */
  readonly text: () => string
  readonly revoked: () => boolean
  readonly ended: () => boolean
  close(): void
}

/** Opens the stream of a session; resumes after `lastSeen` when given. */
export function openLive(
  { port }: Pick<Service, 'port'>,
  { token, lastSeen }: { token: string; lastSeen?: number },
): Promise<LiveStream> {
  const { cookie = '' } = ownHeaders(token)
  const resume = lastSeen === undefined ? {} : { 'last-event-id': String(lastSeen) }
  return new Promise((resolve, reject) => {
    const sent = get({ port, host: '127.0.0.1', path: '/events', headers: { cookie, ...resume } })
    sent.on('error', reject)
    sent.on('response', (answer) => {
      const state = { text: '', ended: false }
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        state.text += part
      })
      answer.on('error', () => {})
      answer.on('close', () => {
        state.ended = true
      })
      resolve(streamOf(sent, answer, state))
    })
  })
}

function streamOf(
  sent: ClientRequest,
  { statusCode: status = 0, headers }: IncomingMessage,
  state: { text: string; ended: boolean },
): LiveStream {
  return {
    status,
    headers,
    get heard() {
      return state.text.split('\n\n').flatMap(eventIn)
    },
    text: () => state.text,
    revoked: () => state.text.includes('event: revoked'),
    ended: () => state.ended,
    close: () => sent.destroy(),
  }
}

function eventIn(message: string): Heard[] {
  const [, id, data] = /^id: (\d+)\ndata: (.*)$/.exec(message) ?? []
  return data === undefined ? [] : [{ id: Number(id), ...JSON.parse(data) }]
}

/** Waits until something is so, for at most five seconds: what a revocation may take. */
export function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  return vi.waitFor(
    async () => {
      if (!(await isSo())) throw new Error('It did not come to be so within five seconds')
    },
    { timeout: 5_000, interval: 20 },
  )
}
