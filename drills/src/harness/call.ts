import { uuidv7 } from 'uuidv7'
import type { Person } from './clinics.ts'

/** Where calls go: an address, and the origin its pages have. */
export interface Target {
  readonly url: string
  readonly publicUrl: string
}

/** What came back: 0 when nothing did. */
export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly retryAfter: string | null
  readonly ms: number
}

const patienceMs = 30_000

/** Sends one call as the page of a person would; never throws. */
export async function call(
  { url, publicUrl }: Target,
  { token }: Pick<Person, 'token'>,
  [path, input]: readonly [path: string, input: object],
): Promise<Answer> {
  const began = performance.now()
  try {
    const answer = await fetch(`${url}/trpc/${path}`, {
      method: 'POST',
      headers: {
        origin: publicUrl,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        cookie: `meridian=${token}`,
      },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(patienceMs),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      body: text.startsWith('{') ? JSON.parse(text) : text,
      retryAfter: answer.headers.get('retry-after'),
      ms: performance.now() - began,
    }
  } catch {
    return { status: 0, body: null, retryAfter: null, ms: performance.now() - began }
  }
}

/** A change that leaves exactly one row, told by its detail. */
export function pinning({ patientId }: Person, detail: string) {
  const input = { idempotencyKey: uuidv7(), patientId, kind: 'other', detail }
  return ['patients.pinFact', input] as const
}

/** A page of a patient's timeline. */
export function reading({ patientId }: Person) {
  return ['timeline.page', { patientId }] as const
}
