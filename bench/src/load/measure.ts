import autocannon from 'autocannon'

/** One thing to ask, again and again. */
export interface Target {
  readonly name: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** The body of the next request. */
  readonly body: () => string
}

/** One round of load: requests answered a second and milliseconds. */
export interface Round {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** Asks for so many seconds over so many connections. Throws when an answer is not a success. */
export async function load(
  target: Target,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Round> {
  const result = await autocannon({
    url: target.url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...target.headers },
        setupRequest: (request) => ({ ...request, body: target.body() }),
      },
    ],
  })
  const failed = result.non2xx + result.errors
  if (failed > 0) throw new Error(`${target.name}: ${failed} requests failed`)
  const { p50, p99 } = result.latency
  return { perSecond: result.requests.total / result.duration, p50, p99 }
}
