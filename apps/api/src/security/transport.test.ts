import type { Client } from '@meridian/db'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type AuthBench, createAuthBench } from '../testing/auth.ts'
import { listProcedures } from './procedures.ts'
import { serveInProcess } from './testing/in-process.ts'
import { openLive } from './testing/live-stream.ts'
import { ownHeaders, type RawRequest, sendRaw } from './testing/raw-http.ts'
import { connectAsSuperuser, readChecksums } from './testing/superuser.ts'
import { startTestService, type TestService } from './testing/test-service.ts'
import { buildWorld, type World } from './testing/world.ts'

let bench: AuthBench
let superuser: Client
let world: World
let service: TestService
beforeAll(async () => {
  bench = await createAuthBench()
  superuser = connectAsSuperuser(bench)
  world = await buildWorld(bench, 'alpha')
  service = await startTestService(bench)
})
afterAll(async () => {
  await service.close()
  await superuser.end()
  await bench.close()
})

const procedures = listProcedures()
const mutations = procedures.filter(({ type }) => type === 'mutation').map(({ path }) => path)
const token = () => world.sessions.admin.token

/** The headers of our own page with some replaced, or left out where undefined. */
function headersWith(changed: Record<string, string | undefined>): Record<string, string> {
  const all = Object.entries({ ...ownHeaders(token()), ...changed })
  return Object.fromEntries(
    all.filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

describe('a request from elsewhere', () => {
  const foreign: [string, Record<string, string | undefined>, number][] = [
    ['a foreign origin', { origin: 'https://evil.test' }, 403],
    ['our name on another scheme', { origin: 'http://clinic.test' }, 403],
    ['our name on another port', { origin: 'https://clinic.test:8443' }, 403],
    ['our name as a beginning', { origin: 'https://clinic.test.evil.test' }, 403],
    ['a null origin', { origin: 'null' }, 403],
    ['an empty origin', { origin: '' }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    ['nobody’s page', { 'sec-fetch-site': 'none' }, 403],
    ['no page at all', { origin: undefined, 'sec-fetch-site': undefined }, 403],
    [
      'a foreign referrer alone',
      { origin: undefined, 'sec-fetch-site': undefined, referer: 'https://evil.test/clinic.test' },
      403,
    ],
    [
      'a malformed referrer alone',
      { origin: undefined, 'sec-fetch-site': undefined, referer: 'clinic.test' },
      403,
    ],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['plain text', { 'content-type': 'text/plain;charset=UTF-8' }, 415],
    ['text that says it is JSON', { 'content-type': 'text/plain; application/json' }, 415],
    ['no content type', { 'content-type': undefined }, 415],
  ]

  test.each(foreign)('changes nothing: %s', async (_what, changed, expected) => {
    const before = await readChecksums(superuser, world.organizationId)
    for (const path of mutations) {
      const request = { path: `/trpc/${path}`, headers: headersWith(changed), body: '{}' }
      expect([path, (await sendRaw(service, request)).status]).toEqual([path, expected])
    }
    expect(await readChecksums(superuser, world.organizationId)).toEqual(before)
  })

  const ours: [string, Record<string, string | undefined>][] = [
    ['with everything', {}],
    ['of a browser that sends no Sec-Fetch-Site', { 'sec-fetch-site': undefined }],
    ['of a browser that sends no origin', { origin: undefined }],
    [
      'with its referrer alone',
      { origin: undefined, 'sec-fetch-site': undefined, referer: 'https://clinic.test/today' },
    ],
    ['with a charset', { 'content-type': 'application/json; charset=utf-8' }],
  ]

  test.each(ours)('is told apart from our own page, %s', async (_what, changed) => {
    const request = { path: '/trpc/patients.list', headers: headersWith(changed), body: '{}' }
    expect((await sendRaw(service, request)).status).toBe(200)
  })
})

describe('a method that is not POST', () => {
  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'reaches no call: %s',
    async (method) => {
      for (const { path } of procedures) {
        const request = { path: `/trpc/${path}?input={}`, method, headers: ownHeaders(token()) }
        const { status, headers } = await sendRaw(service, request)
        expect([path, status, headers.allow]).toEqual([path, 405, 'POST'])
      }
    },
  )

  it('is answered like any other when it is unheard of', async () => {
    const request = {
      path: '/trpc/patients.list',
      method: 'PROPFIND',
      headers: ownHeaders(token()),
    }
    const { status } = await sendRaw(service, request)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })
})

describe('limits', () => {
  const call = (path: string, body: string): RawRequest => ({
    path: `/trpc/${path}`,
    headers: ownHeaders(token()),
    body,
  })
  const statusOf = async (request: RawRequest) => (await sendRaw(service, request)).status

  it('hold a body to 256 kB', async () => {
    const name = (bytes: number) => JSON.stringify({ search: 'x'.repeat(bytes) })
    expect(await statusOf(call('patients.list', name(256 * 1024)))).toBe(413)
    expect(await statusOf(call('patients.list', name(256 * 1024 - 20)))).toBe(400)
  })

  it('hold a body in pieces, of no announced length, to the same', async () => {
    const request = call('patients.list', JSON.stringify({ search: 'x'.repeat(300_000) }))
    const chunked = { ...request.headers, 'transfer-encoding': 'chunked' }
    expect(await statusOf({ ...request, headers: chunked })).toBe(413)
  })

  it('hold headers to 16 kB', async () => {
    const headers = { ...ownHeaders(token()), 'x-long': 'x'.repeat(16 * 1024) }
    expect(await statusOf({ ...call('patients.list', '{}'), headers })).toBe(431)
  })

  const batch = (paths: readonly string[]) => {
    const inputs = Object.fromEntries(paths.map((_, index) => [index, {}]))
    return call(`${paths.join(',')}?batch=1`, JSON.stringify(inputs))
  }

  it('let twenty calls travel together and no more', async () => {
    expect(await statusOf(batch(Array(20).fill('patients.list')))).toBe(200)
    expect(await statusOf(batch(Array(21).fill('patients.list')))).toBe(400)
  })

  test.each([
    ['patients.list,members.invite', 400],
    ['members.invite,members.invite', 400],
    ['patients.list%2Cmembers.invite', 400],
    ['patients.list%252Cmembers.invite', 404],
    ['%E0%A4%A', 400],
    ['constructor', 404],
    ['__proto__,toString', 404],
    ['patients.list.read', 404],
    ['', 404],
  ])('let a change travel alone, whatever the address: %s', async (paths, expected) => {
    const before = await readChecksums(superuser, world.organizationId)
    expect(await statusOf(call(`${paths}?batch=1`, '{"0":{},"1":{}}'))).toBe(expected)
    expect(await readChecksums(superuser, world.organizationId)).toEqual(before)
  })
})

describe('every answer', () => {
  const static_ = { method: 'GET' }
  const mine = () => ownHeaders(token())
  const answers: [string, number, () => RawRequest][] = [
    ['a call', 200, () => ({ path: '/trpc/patients.list', headers: mine(), body: '{}' })],
    ['a bad call', 400, () => ({ path: '/trpc/patients.list', headers: mine(), body: '{' })],
    [
      'no session',
      401,
      () => ({ path: '/trpc/today.read', headers: ownHeaders(null), body: '{}' }),
    ],
    ['a foreign page', 403, () => ({ path: '/trpc/today.read', body: '{}' })],
    ['an unknown call', 404, () => ({ path: '/trpc/no.such', headers: mine(), body: '{}' })],
    ['a wrong method', 405, () => ({ path: '/trpc/today.read', ...static_ })],
    ['too much', 413, () => ({ path: '/trpc/a.b', headers: mine(), body: 'x'.repeat(300_000) })],
    ['a form', 415, () => ({ path: '/trpc/a.b', headers: { origin: 'https://clinic.test' } })],
    ['the page', 200, () => ({ path: '/patients/1', ...static_ })],
    ['a file', 200, () => ({ path: '/assets/a.js', ...static_ })],
    ['a probe', 200, () => ({ path: '/livez', ...static_ })],
    ['readiness', 200, () => ({ path: '/readyz', ...static_ })],
    ['a stream without a session', 401, () => ({ path: '/events', ...static_ })],
    ['a post to nothing', 404, () => ({ path: '/nothing', body: '{}' })],
  ]

  const protective = {
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  }

  function expectProtected(headers: Readonly<Record<string, unknown>>) {
    expect(headers).toMatchObject(protective)
    const policy = String(headers['content-security-policy'])
    expect(policy).not.toContain('unsafe')
    for (const part of ["default-src 'self'", "frame-ancestors 'none'", "object-src 'none'"]) {
      expect(policy).toContain(part)
    }
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/)
    expect(headers).not.toHaveProperty('server')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  }

  test.each(answers)('carries the protective headers: %s', async (_what, status, request) => {
    const answer = await sendRaw(service, request())
    expect(answer.status).toBe(status)
    expectProtected(answer.headers)
    expect(answer.text).not.toMatch(/\bat .*\.(ts|js|mjs):\d/)
    const isAsset = request().path.startsWith('/assets/')
    const kept = isAsset ? 'public, max-age=31536000, immutable' : 'no-store'
    if (status !== 404 || request().path.startsWith('/trpc')) {
      expect(answer.headers['cache-control']).toBe(kept)
    }
  })

  it('carries them when a call is turned away for want of room', async () => {
    const behind = serveInProcess(bench, {
      readPressure: () => ({ loopDelayMs: 900, longestWaitMs: 0 }),
    })
    const call = () => behind.post('patients.list', { token: token(), body: '{}' })
    const inside = Array.from({ length: 100 }, call)
    await new Promise(setImmediate)
    const refused = await call()
    expect(refused.status).toBe(503)
    expectProtected(Object.fromEntries(refused.headers))
    await Promise.all(inside)
    behind.close()
  })

  it('carries them on a stream too', async () => {
    const stream = await openLive(service, { token: token() })
    stream.close()
    expect(stream.status).toBe(200)
    expectProtected(stream.headers)
    expect(stream.headers['content-type']).toBe('text/event-stream')
    expect(stream.headers['cache-control']).toBe('no-store')
  })

  it('runs no script but those of its own page: the nonce is new each time', async () => {
    const pages = [1, 2].map(() => sendRaw(service, { path: '/', method: 'GET' }))
    const nonces = (await Promise.all(pages)).map(({ headers, text }) => {
      const [, nonce = ''] = /nonce="([^"]+)"/.exec(text) ?? []
      expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
      return nonce
    })
    expect(new Set(nonces).size).toBe(2)
  })

  test.each(['/assets/../../package.json', '/assets/%2e%2e/%2e%2e/etc/passwd', '/assets/a.js.map'])(
    'gives nothing but the dashboard’s own files: %s',
    async (path) => {
      const { status, text } = await sendRaw(service, { path, method: 'GET' })
      expect([status, text.startsWith('<script nonce=')]).toEqual([200, true])
    },
  )
})
