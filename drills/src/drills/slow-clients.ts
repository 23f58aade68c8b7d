import { connect, type Socket } from 'node:net'
import type { Drill } from '../drill.ts'
import { type Bare, startBareBeside } from '../harness/bare.ts'
import { call, reading } from '../harness/call.ts'
import { makeClinics, openSessions, type Person } from '../harness/clinics.ts'
import { installForDrill } from '../harness/installation.ts'
import { type MeridianNode, startNode } from '../harness/nodes.ts'
import { pause, percentile } from '../harness/waiting.ts'

/** In time on a quiet machine; on a busy one it is so many times what a bare server takes beside it. */
const inTimeMs = 250
const timesBare = 3

/** Hundreds of senders that never come to an end, while others work. */
export const slowClients: Drill = {
  name: 'slow-clients',
  promises: 'A33, A34',
  what: 'slow headers and slow bodies, while others work',
  run: async (report, extent) => {
    const count = extent.of(500, 100)
    const installation = await installForDrill()
    const clinics = await makeClinics(installation, { clinics: 1, patients: 1 })
    const [person] = await openSessions(installation, clinics, 1)
    if (!person) throw new Error('Nobody is signed in')
    const node = await startNode(installation)
    const bare = await startBareBeside(installation)
    // Of few calls the slowest hundredth is one.
    const part = extent.of(0.99, 0.9)
    // What a process takes once it works is not what slow clients cost.
    await useFor({ node, bare, person }, 3000)
    const before = node.memory()
    const all: [string, string, number][] = [
      ['headers', 'POST /trpc/patients.list HTTP/1.1\r\nhost: a\r\nx-slow: ', 7],
      [
        'bodies',
        `POST /trpc/patients.list HTTP/1.1\r\nhost: a\r\norigin: ${node.publicUrl}\r\nsec-fetch-site: same-origin\r\ncookie: meridian=${person.token}\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{`,
        12,
      ],
    ]
    for (const [what, start, seconds] of all.slice(0, extent.of(2, 1))) {
      const senders = Array.from({ length: count }, () => sendSlowly(node, start))
      const others = useFor({ node, bare, person }, (seconds + 1) * 1000)
      const ends = await Promise.all(senders)
      const { failed, times, bareTimes } = await others
      const longest = Math.max(...ends) / 1000
      const shortest = Math.min(...ends) / 1000
      report.say(`${count} slow ${what}, all ended; ${times.length} other calls meanwhile`)
      report.expect(
        `slow ${what} are ended within ${seconds} s`,
        longest <= seconds,
        `${longest.toFixed(1)} s`,
      )
      report.expect('they were waited for', shortest > 4, `${shortest.toFixed(1)} s`)
      report.expect(
        'every other call is served',
        failed === 0 && times.length > 20,
        `${failed} failed`,
      )
      const slow = percentile(times, part)
      const bareSlow = percentile(bareTimes, part)
      report.expect(
        `${part * 100} % of them within ${inTimeMs} ms, or ${timesBare} times a bare server’s beside it`,
        slow <= Math.max(inTimeMs, timesBare * bareSlow),
        `${slow} ms, bare ${bareSlow} ms`,
      )
    }
    const grown = node.memory() - before
    report.expect('memory stays flat', grown < 100, `${grown} MiB more`)
  },
}

/** A byte every half second; resolves to how long the other side let it. */
function sendSlowly({ port }: MeridianNode, start: string): Promise<number> {
  const began = performance.now()
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(start))
    const dripping = setInterval(() => socket.write('x'), 500)
    const tooLong = setTimeout(() => socket.destroy(), 30_000)
    socket.on('error', () => {})
    socket.resume()
    socket.on('close', () => {
      clearInterval(dripping)
      clearTimeout(tooLong)
      resolve(performance.now() - began)
    })
  })
}

interface Others {
  readonly node: MeridianNode
  readonly bare: Bare
  readonly person: Person
}

/** Calls of somebody else for so long, and the bare server in turn. */
async function useFor({ node, bare, person }: Others, ms: number) {
  const end = performance.now() + ms
  const times: number[] = []
  const bareTimes: number[] = []
  let failed = 0
  while (performance.now() < end) {
    const answer = await call(node, person, reading(person))
    if (answer.status === 200) times.push(answer.ms)
    else failed += 1
    bareTimes.push(await bare.ask())
    await pause(20)
  }
  return { failed, times, bareTimes }
}
