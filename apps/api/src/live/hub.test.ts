import type { Client } from '@meridian/db'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { pinFact } from '../features/patients/pin-fact.ts'
import { type AuthBench, createAuthBench, openSession } from '../testing/auth.ts'
import { as, buildClinic, type TestClinic } from '../testing/bench.ts'
import { newKey } from '../testing/members.ts'
import { buildPatient } from '../testing/patients.ts'
import { createHub, type Hub, type Subscriber } from './hub.ts'

const log = pino({ level: 'silent' })

let bench: AuthBench
let clinic: TestClinic
let hub: Hub
/** Transactions that are done, and whose answer is held back until it is let go. */
let held: (() => void)[] | null = null
beforeAll(async () => {
  bench = await createAuthBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  clinic = await buildClinic(bench)
  hub = createHub({ app: holding(bench.engine.app), auth: bench.auth, log })
  return () => hub.close()
})

function holding(client: Client): Client {
  const begin = async (...given: Parameters<Client['begin']>) => {
    const answer = await client.begin(...given)
    if (held) await new Promise<void>((resolve) => held?.push(resolve))
    return answer
  }
  return new Proxy(client, {
    get: (target, name) => (name === 'begin' ? begin : Reflect.get(target, name)),
  })
}

/** From now on a case decides in which order answers of the database arrive. */
function hold(): (() => void)[] {
  held = []
  return held
}

interface Listener extends Subscriber {
  readonly heard: number[]
}

async function openListener(): Promise<Listener> {
  const { token, session } = await openSession(bench, clinic.acupuncturist)
  const heard: number[] = []
  const send = (message: string) => {
    heard.push(Number(/^id: (\d+)/.exec(message)?.[1]))
    return true
  }
  return { token, session, cursor: 0, heard, send, close: () => {} }
}

async function happen(times: number) {
  const patientId = await buildPatient(bench, clinic, { team: [clinic.acupuncturist] })
  for (let time = 0; time < times; time++) {
    const input = { idempotencyKey: newKey(), patientId, kind: 'other' as const, detail: 'Once' }
    await as(bench, clinic.acupuncturist, { verb: pinFact, input })
  }
}

const settled = (waiting: () => boolean) =>
  vi.waitFor(() => {
    if (!waiting()) throw new Error('Not yet')
  })

describe('a stream that joins', () => {
  it('behind the others, while they are being read for, misses nothing', async () => {
    await happen(3)
    const [first, second] = [await openListener(), await openListener()]
    await hub.join(first, null)
    await happen(1)
    const gates = hold()
    const joining = hub.join(second, 0)
    await settled(() => gates.length === 1)
    hub.hint(clinic.organizationId)
    await settled(() => gates.length === 2)
    held = null
    gates[0]?.()
    await joining
    gates[1]?.()
    await settled(() => second.heard.length === 4 && first.heard.length === 1)
    expect(second.heard).toEqual([1, 2, 3, 4])
    expect(first.heard).toEqual([4])
  })

  it('is counted before anything is awaited', async () => {
    const listener = await openListener()
    const joining = hub.join(listener, null)
    expect(hub.countOf(listener.session.sessionId)).toBe(1)
    await joining
    hub.leave(listener)
    expect(hub.count()).toBe(0)
  })

  it('and leaves at once is not kept', async () => {
    const listener = await openListener()
    const joining = hub.join(listener, 0)
    hub.leave(listener)
    await joining
    await happen(1)
    hub.hintAll()
    expect(hub.count()).toBe(0)
    expect(listener.heard).toEqual([])
  })
})

describe('a stream that takes no more', () => {
  it('is left', async () => {
    const listener: Subscriber = { ...(await openListener()), send: () => false }
    await hub.join(listener, null)
    await happen(1)
    hub.hint(clinic.organizationId)
    await settled(() => hub.count() === 0)
    expect(hub.count()).toBe(0)
  })
})
