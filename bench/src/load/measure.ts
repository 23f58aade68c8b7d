import autocannon from 'autocannon'
import { processorTimeOf } from './processor-time.ts'

/** One thing to ask, again and again. */
export interface Target {
  readonly name: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** The body of the next request. */
  readonly body: () => string
  /** Asks past HTTP instead, when there is such a way. */
  readonly ask?: () => Promise<unknown>
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
  if (target.ask) return askAgain(target, target.ask, how)
  const before = processorTimeOf(target.pids)
  const times: number[] = []
  const result = await fire(target, {
    ...how,
    answered: (milliseconds) => times.push(milliseconds),
  })
  const failed = result.non2xx + result.errors
  if (failed > 0) throw new Error(`${target.name}: ${failed} requests failed`)
  const used = processorTimeOf(target.pids) - before
  return roundOf(times, { seconds: result.duration, used })
}

/** So many at a time, each the next as soon as it is answered. */
async function askAgain(
  { pids }: Target,
  ask: () => Promise<unknown>,
  { connections, seconds }: How,
): Promise<Round> {
  const before = processorTimeOf(pids)
  const times: number[] = []
  const began = performance.now()
  const askOn = async () => {
    for (let now = began; now - began < seconds * 1000; ) {
      const asked = now
      await ask()
      now = performance.now()
      times.push(now - asked)
    }
  }
  await Promise.all(Array.from({ length: connections }, askOn))
  const used = processorTimeOf(pids) - before
  return roundOf(times, { seconds: (performance.now() - began) / 1000, used })
}

function roundOf(
  times: readonly number[],
  { seconds, used }: { seconds: number; used: number },
): Round {
  const sorted = Float64Array.from(times).sort()
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN
  return {
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
    processor: used / times.length,
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
