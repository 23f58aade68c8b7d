import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type AuthBench, createAuthBench, openSession } from '../testing/auth.ts'
import { buildClinic } from '../testing/bench.ts'
import { type InProcess, serveInProcess } from './testing/in-process.ts'
import { openLive } from './testing/live-stream.ts'
import { sendRaw } from './testing/raw-http.ts'
import { connectAsSuperuser } from './testing/superuser.ts'
import { startTestService, type TestService } from './testing/test-service.ts'

let bench: AuthBench
let service: TestService
beforeAll(async () => {
  bench = await createAuthBench()
  service = await startTestService(bench)
})
afterAll(async () => {
  await service.close()
  await bench.close()
})

const probe = (path: string) => sendRaw(service, { path, method: 'GET' })

describe('the probes', () => {
  it('say yes, and nothing else, when all is well', async () => {
    for (const path of ['/livez', '/readyz']) {
      const { status, text } = await probe(path)
      expect([path, status, text]).toEqual([path, 200, 'ok'])
    }
  })

  const wrong: [string, string, string][] = [
    ['a migration is pending', 'delete from ops.migration', ''],
    [
      'the database is newer than the program',
      `insert into ops.migration (name, hash) values ('9999_later.sql', 'x')`,
      '',
    ],
    [
      'the application may not read what it needs',
      'revoke select on ops.migration from meridian_app',
      'grant select on ops.migration to meridian_app',
    ],
  ]

  test.each(wrong)('say alive but not ready while %s', async (_what, breaking, mending) => {
    const superuser = connectAsSuperuser(bench)
    await superuser`create table kept as select * from ops.migration`
    await superuser.unsafe(breaking)
    const answers = [await probe('/livez'), await probe('/readyz')]
    await superuser.unsafe(
      `delete from ops.migration; insert into ops.migration select * from kept; drop table kept; ${mending}`,
    )
    await superuser.end()
    expect(answers.map(({ status }) => status)).toEqual([200, 503])
    expect(answers[1]?.text).toBe('not ready')
    expect(answers[1]?.headers['retry-after']).toBe('2')
    expect((await probe('/readyz')).status).toBe(200)
  })
})

describe('while no transaction gets a connection', () => {
  it('is alive, not ready, and ready again when they do', async () => {
    const { token } = await openSession(bench, (await buildClinic(bench)).admin)
    const holder = connectAsSuperuser(bench)
    const held = Promise.withResolvers<void>()
    const locked = Promise.withResolvers<void>()
    const holding = holder.begin(async (tx) => {
      await tx`lock table event_counter in access exclusive mode`
      locked.resolve()
      await held.promise
    })
    await locked.promise
    const streams = Array.from({ length: 5 }, () => openLive(service, { token }))
    await expect.poll(async () => (await probe('/readyz')).status, { timeout: 10_000 }).toBe(503)
    expect((await probe('/livez')).status).toBe(200)
    held.resolve()
    await holding
    for (const stream of await Promise.all(streams)) stream.close()
    expect((await probe('/readyz')).status).toBe(200)
    await holder.end()
  })
})

describe('without a database', () => {
  it('is alive, not ready, and says so to callers', async () => {
    const lone = await createAuthBench()
    const web = await startTestService(lone)
    const superuser = connectAsSuperuser(lone)
    const [row] = await superuser`select current_database() as name`
    await superuser.end()
    const admin = connectAsSuperuser(bench)
    await admin.unsafe(`alter database ${row?.name} allow_connections false`)
    await admin`
      select pg_terminate_backend(pid) from pg_stat_activity where datname = ${row?.name}`
    const statuses = await Promise.all(
      ['/livez', '/readyz'].map((path) => sendRaw(web, { path, method: 'GET' })),
    )
    await admin.unsafe(`alter database ${row?.name} allow_connections true`)
    await admin.end()
    expect(statuses.map(({ status }) => status)).toEqual([200, 503])
    await web.close()
    await lone.close()
  })
})

describe('a fault of ours', () => {
  let web: InProcess
  beforeAll(() => {
    web = serveInProcess(bench, {
      isReady: () => Promise.reject(new Error('secret clinical words')),
      services: {
        auth: {
          ...bench.auth,
          readInvitation: () => Promise.reject(new Error('secret clinical words')),
        },
      },
    })
  })
  afterAll(() => web.close())

  it('tells nothing of itself, and carries the protective headers', async () => {
    const body = JSON.stringify({ token: 'A'.repeat(43) })
    const answers = [
      await web.get('/readyz'),
      await web.post('invitations.read', { body, token: null }),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(500)
      const text = await answer.text()
      expect(text).not.toContain('secret')
      expect(text).not.toMatch(/\bat .*:\d+/)
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })
})
