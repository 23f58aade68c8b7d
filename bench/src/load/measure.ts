import autocannon from 'autocannon'
import { processorTimeOf } from './processor-time.ts'

/** One thing to ask, again and again. */
export interface Target {
  readonly name: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** The body of the next request. */
  readonly body: () => string
  /** The processes that answer. */
  readonly pids: readonly number[]
}

/** One round of load: requests answered a second, and milliseconds. */
export interface Round {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Processor time of server and database for one request. */
  readonly processor: number
}

interface How {
  readonly connections: number
  readonly seconds: number
}

/** Asks for so many seconds over so many connections. Throws when an answer is not a success. */
export async function load(target: Target, how: How): Promise<Round> {
  const before = processorTimeOf(target.pids)
  const times: number[] = []
  const result = await fire(target, {
    ...how,
    answered: (milliseconds) => times.push(milliseconds),
  })
  const failed = result.non2xx + result.errors
  if (failed > 0) throw new Error(`${target.name}: ${failed} requests failed`)
  const sorted = Float64Array.from(times).sort()
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN
  return {
    perSecond: result.requests.total / result.duration,
    p50: at(0.5),
    p99: at(0.99),
    processor: (processorTimeOf(target.pids) - before) / result.requests.total,
  }
}

function fire(
  target: Target,
  { connections, seconds, answered }: How & { answered: (milliseconds: number) => void },
): Promise<autocannon.Result> {
  const request = {
    method: 'POST' as const,
    headers: { 'content-type': 'application/json', ...target.headers },
    setupRequest: (each: autocannon.Request) => ({ ...each, body: target.body() }),
  }
  const options = { url: target.url, connections, duration: seconds, requests: [request] }
  return new Promise((resolve, reject) => {
    const instance = autocannon(options, (error, result) =>
      error ? reject(error) : resolve(result),
    )
    instance.on('response', (_client, _status, _bytes, milliseconds) => answered(milliseconds))
  })
}
