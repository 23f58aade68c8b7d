import type { Client } from '@meridian/db'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMetrics } from '../metrics/metrics.ts'
import { type AuthBench, createAuthBench } from '../testing/auth.ts'
import { openLive, until } from './testing/live-stream.ts'
import { ownHeaders, sendRaw } from './testing/raw-http.ts'
import { connectAsSuperuser } from './testing/superuser.ts'
import { startTestService } from './testing/test-service.ts'
import { buildWorld, type World } from './testing/world.ts'

let bench: AuthBench
let superuser: Client
let world: World
beforeAll(async () => {
  bench = await createAuthBench()
  superuser = connectAsSuperuser(bench)
  world = await buildWorld(bench, 'alpha')
})
afterAll(async () => {
  await superuser.end()
  await bench.close()
})

/** A change that waits for a lock of somebody else's. */
const pin = () => ({
  path: '/trpc/patients.pinFact',
  headers: ownHeaders(world.sessions.acupuncturist.token),
  body: JSON.stringify({
    idempotencyKey: uuidv7(),
    patientId: world.patients.assessed.patientId,
    kind: 'other',
    detail: 'Pinned while it stopped',
  }),
})

async function countWaiting(): Promise<number> {
  const [row] = await superuser`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`
  return Number(row?.waiting)
}

describe('a service told to stop', () => {
  it('says it is not ready first, ends streams with word when to come again, finishes what is under way', async () => {
    const service = await startTestService(bench, { drainMs: 500 })
    const stream = await openLive(service, { token: world.sessions.admin.token })
    const held = Promise.withResolvers<void>()
    const locked = Promise.withResolvers<void>()
    const holder = connectAsSuperuser(bench)
    const holding = holder.begin(async (tx) => {
      await tx`select * from event_counter for update`
      locked.resolve()
      await held.promise
    })
    await locked.promise
    const underWay = sendRaw(service, pin())
    await until(async () => (await countWaiting()) === 1)
    const stopped = service.stop()
    const ready = await sendRaw(service, { path: '/readyz', method: 'GET' })
    expect([ready.status, ready.headers.connection]).toEqual([503, 'close'])
    const live = await sendRaw(service, { path: '/livez', method: 'GET' })
    expect(live.status).toBe(200)
    const events = await sendRaw(service, {
      path: '/events',
      method: 'GET',
      headers: ownHeaders(world.sessions.admin.token),
    })
    expect([events.status, events.headers['retry-after']]).toEqual([503, '1'])
    expect(stream.ended()).toBe(false)
    await until(() => stream.ended())
    expect(stream.text()).toMatch(/retry: \d+\n\n$/)
    held.resolve()
    await holding
    const answer = await underWay
    expect([answer.status, answer.headers.connection]).toEqual([200, 'close'])
    await stopped
    await expect(sendRaw(service, { path: '/livez', method: 'GET' })).rejects.toThrow()
    await service.close()
    await holder.end()
  })
})

describe('the numbers of a service', () => {
  it('count calls by procedure and outcome and streams, and name nobody', async () => {
    const metrics = createMetrics()
    const service = await startTestService(bench, { metrics })
    const stream = await openLive(service, { token: world.sessions.admin.token })
    await sendRaw(service, pin())
    await sendRaw(service, { ...pin(), headers: ownHeaders(null) })
    await sendRaw(service, { ...pin(), body: '{}' })
    const text = await metrics.expose()
    for (const line of [
      'meridian_calls_total{procedure="patients.pinFact",outcome="ok"} 1',
      'meridian_calls_total{procedure="patients.pinFact",outcome="unauthenticated"} 1',
      'meridian_calls_total{procedure="patients.pinFact",outcome="invalid"} 1',
      'meridian_call_seconds_count{procedure="patients.pinFact"} 3',
      'meridian_call_seconds_bucket{procedure="patients.pinFact",le="+Inf"} 3',
      'meridian_open_streams 1',
    ]) {
      expect(text.split('\n')).toContain(line)
    }
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    stream.close()
    await service.close()
  })
})
