import { get } from 'node:http'
import { createAuth } from '@meridian/auth'
import { connect } from '@meridian/db'
import type { SignedIn } from '../sign-in.ts'

const perSession = 5

/** From the answer to a change until everybody who listens has heard of it. */
export interface StreamCost {
  readonly streams: number
  /** Streams that heard of every change. */
  readonly complete: number
  /** Milliseconds from the answer to the last receipt, one figure for each change. */
  readonly lastReceipt: readonly number[]
}

/** Opens streams of one person in as many sessions as it takes and makes some changes. */
export async function measureStreams(
  service: string,
  {
    authUrl,
    userId,
    organizationId,
    streams,
    change,
  }: {
    authUrl: string
    userId: string
    organizationId: string
    streams: number
    change: () => Promise<void>
  },
): Promise<StreamCost> {
  const client = connect(authUrl, { name: 'bench sessions', max: 1 })
  const auth = createAuth({ client })
  const heard = new Map<number, number>()
  const closers: (() => void)[] = []
  for (let opened = 0; opened < streams; opened += perSession) {
    const { token } = await auth.openSession({ userId, organizationId, device: 'bench' })
    const length = Math.min(perSession, streams - opened)
    const some = Array.from({ length }, (_, n) =>
      listen(service, {
        token,
        heard: () => heard.set(opened + n, (heard.get(opened + n) ?? 0) + 1),
      }),
    )
    closers.push(...(await Promise.all(some)))
  }
  const changes = 5
  const lastReceipt: number[] = []
  for (let n = 1; n <= changes; n++) {
    await change()
    const answered = performance.now()
    const all = () => heard.size === streams && [...heard.values()].every((count) => count >= n)
    while (!all() && performance.now() - answered < 5000) {
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    lastReceipt.push(performance.now() - answered)
  }
  for (const close of closers) close()
  await client.end()
  const complete = [...heard.values()].filter((count) => count >= changes).length
  return { streams, complete, lastReceipt }
}

/** One stream; `heard` at every event. Resolves, when it is open, to what closes it. */
function listen(
  service: string,
  { token, heard }: { token: string; heard: () => void },
): Promise<() => void> {
  const headers = { cookie: `meridian=${token}` } satisfies Partial<SignedIn>
  return new Promise((resolve, reject) => {
    const request = get(`${service}/events`, { headers, agent: false }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`A stream got ${answer.statusCode}`))
      answer.setEncoding('utf8')
      answer.on('data', (text: string) => {
        for (const _ of text.matchAll(/^id: /gm)) heard()
      })
      answer.on('error', () => {})
      resolve(() => request.destroy())
    })
    request.on('error', reject)
  })
}
