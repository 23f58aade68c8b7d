import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Service } from '../../start-service.ts'

export interface RawRequest {
  readonly path: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** Sends a request over a real socket, with exactly the headers given. */
export function sendRaw({ port }: Pick<Service, 'port'>, one: RawRequest): Promise<RawAnswer> {
  const { path, method = 'POST', headers = {}, body } = one
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
      const { statusCode: status = 0, headers: answered } = answer
      text(answer).then((read) => resolve({ status, headers: answered, text: read }), reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Where the pages of the test services come from. */
export const testOrigin = 'https://clinic.test'

/** The headers with which Meridian's own pages send a call. */
export function ownHeaders(token: string | null): Record<string, string> {
  return {
    origin: testOrigin,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    ...(token === null ? {} : { cookie: `__Host-meridian=${token}` }),
  }
}
