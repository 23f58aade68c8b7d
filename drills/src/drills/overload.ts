import { Agent, request } from 'node:http'
import type { Drill } from '../drill.ts'
import { type Bare, startBareBeside } from '../harness/bare.ts'
import { call, reading } from '../harness/call.ts'
import { makeClinics, openSessions, type Person } from '../harness/clinics.ts'
import { installForDrill } from '../harness/installation.ts'
import { type MeridianNode, startNode } from '../harness/nodes.ts'
import { pause, percentile, until } from '../harness/waiting.ts'

/** Calls that may be under way at once, each on a connection of its own; more are not sent, and said. */
const mostUnderWay = 2000

/** Five times as many calls as can be served, for a minute. */
export const overload: Drill = {
  name: 'overload',
  promises: 'A38',
  what: 'five times more calls than can be served',
  run: async (report, extent) => {
    const seconds = extent.of(60, 10)
    const installation = await installForDrill()
    const clinics = await makeClinics(installation, { clinics: 1, patients: 5 })
    const people = await openSessions(installation, clinics, 5)
    const [person] = people
    if (!person) throw new Error('Nobody is signed in')
    const node = await startNode(installation)
    const capacity = await measureCapacity(node, people)
    const before = node.memory()
    const bare = askNowAndThen(await startBareBeside(installation))
    const { statuses, unsent, times, withoutRetryAfter } = await flood(node, people, {
      perSecond: 5 * capacity,
      seconds,
    })
    const bareP99 = percentile(await bare.stop(), 0.99)
    const ended = performance.now()
    const isBack = await until(async () => {
      const answer = await call(node, person, reading(person))
      return answer.status === 200 && answer.ms < 250
    }, 20_000)
    const backAfter = Math.round(performance.now() - ended)
    report.say(
      `${Math.round(capacity)} calls a second served; five times that for ${seconds} s: ${JSON.stringify(Object.fromEntries(statuses))}, ${unsent} not sent; served within ${percentile(times, 0.5)} ms (half) and ${percentile(times, 0.99)} ms (99 %)`,
    )
    const others = [...statuses.keys()].filter((status) => status !== 200 && status !== 503)
    report.expect('no answer but yes and 503', others.length === 0, others)
    report.expect('calls were turned away', (statuses.get(503) ?? 0) > 0, statuses.get(503))
    report.expect('and told when to come again', withoutRetryAfter === 0, withoutRetryAfter)
    const served = (statuses.get(200) ?? 0) / seconds
    report.expect('it goes on serving', served > capacity * 0.15, `${Math.round(served)} a second`)
    const p99 = percentile(times, 0.99)
    // Who sends the calls takes processor time from who serves them, and from a bare server alike.
    report.expect(
      'what is served is served within 5 s more than a bare server beside it takes',
      p99 - bareP99 < 5000,
      `${p99} ms, bare ${bareP99} ms`,
    )
    report.expect('it is back within 5 s', isBack && backAfter <= 5000, `${backAfter} ms`)
    report.expect('the process is the same one', node.isAlive(), node.pid)
    const grown = node.memory() - before
    report.expect('memory stays within bounds', grown < 300, `${grown} MiB more`)
  },
}

/** Asks a bare server five times a second until stopped; resolves to how long each answer took. */
function askNowAndThen(bare: Bare) {
  const asking: Promise<number>[] = []
  const timer = setInterval(() => asking.push(bare.ask()), 200)
  return {
    stop: () => {
      clearInterval(timer)
      return Promise.all(asking)
    },
  }
}

/** What came of one call; status 0 when nothing came. */
interface Outcome {
  readonly status: number
  readonly ms: number
  readonly retryAfter: boolean
}

/** Sends calls with as little of its own as possible; never throws. */
function createSender(node: MeridianNode) {
  const agent = new Agent({ keepAlive: true, maxSockets: mostUnderWay })
  const to = { agent, host: '127.0.0.1', port: node.port, path: '/trpc/timeline.page' }
  const send = (person: Person) =>
    new Promise<Outcome>((resolve) => {
      const began = performance.now()
      const end = (status: number, retryAfter = false) =>
        resolve({ status, retryAfter, ms: performance.now() - began })
      const headers = {
        origin: node.publicUrl,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        cookie: `meridian=${person.token}`,
      }
      const sent = request({ ...to, method: 'POST', headers, timeout: 30_000 }, (answer) => {
        answer.resume()
        answer.on('end', () => end(answer.statusCode ?? 0, 'retry-after' in answer.headers))
      })
      sent.on('timeout', () => sent.destroy(new Error('no answer')))
      sent.on('error', () => end(0))
      sent.end(JSON.stringify(reading(person)[1]))
    })
  return { send, close: () => agent.destroy() }
}

/** Calls served in a second when sixteen are always under way; the best of three, as the first ones warm up. */
async function measureCapacity(node: MeridianNode, people: readonly Person[]): Promise<number> {
  const { send, close } = createSender(node)
  let most = 0
  for (let round = 0; round < 3; round += 1) {
    const end = performance.now() + 2000
    let done = 0
    const work = Array.from({ length: 16 }, async (_, n) => {
      const person = people[n % people.length]
      while (person && performance.now() < end) {
        if ((await send(person)).status === 200) done += 1
      }
    })
    await Promise.all(work)
    most = Math.max(most, done / 2)
  }
  close()
  return most
}

async function flood(
  node: MeridianNode,
  people: readonly Person[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
) {
  const { send, close } = createSender(node)
  const statuses = new Map<number, number>()
  const times: number[] = []
  const count = { underWay: 0, unsent: 0, sent: 0, withoutRetryAfter: 0 }
  const note = ({ status, ms, retryAfter }: Outcome) => {
    count.underWay -= 1
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status === 200) times.push(ms)
    if (status === 503 && !retryAfter) count.withoutRetryAfter += 1
  }
  const began = performance.now()
  for (let now = 0; now < seconds * 1000; now = performance.now() - began) {
    for (const due = (now / 1000) * perSecond; count.sent + count.unsent < due; ) {
      const person = people[count.sent % people.length]
      if (!person || count.underWay >= mostUnderWay) count.unsent += 1
      else {
        count.sent += 1
        count.underWay += 1
        void send(person).then(note)
      }
    }
    await pause(5)
  }
  await until(() => count.underWay === 0, 40_000)
  close()
  return { statuses, times, ...count }
}
