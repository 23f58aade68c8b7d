import type { Client } from '@meridian/db'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type AuthBench, createAuthBench, openSession } from '../testing/auth.ts'
import { listProcedures } from './procedures.ts'
import { fillInput } from './testing/fill-input.ts'
import { ownHeaders, sendRaw } from './testing/raw-http.ts'
import { connectAsSuperuser } from './testing/superuser.ts'
import { startTestService, type TestService } from './testing/test-service.ts'
import { buildWorld, type World } from './testing/world.ts'
import { fieldsOf, knownTo } from './testing/world-fields.ts'

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
const closed = procedures.filter(({ permission }) => permission !== 'public')

/** A call of the physician's as the page would send it, but for the cookie. */
function send(path: string, cookie: string | null) {
  const { input } = procedures.find((procedure) => procedure.path === path) ?? {}
  if (!input) throw new Error(`There is no ${path}`)
  const { noteId } = world
  const own = {
    noteId,
    draftId: noteId,
    answerDraftId: noteId,
    plannedSessionId: noteId,
    doneSessionId: noteId,
  }
  const known = knownTo(path, fieldsOf(world, { member: world.people.acupuncturist, own }))
  const headers = { ...ownHeaders(null), ...(cookie === null ? {} : { cookie }) }
  const body = JSON.stringify(fillInput(input, { known }) ?? {})
  return sendRaw(service, { path: `/trpc/${path}`, headers, body })
}

const cookieOf = (token: string) => `__Host-meridian=${token}`

async function openWith(statement: (sessionId: string) => Promise<unknown>): Promise<string> {
  const { token, session } = await openSession(bench, world.people.acupuncturist)
  await statement(session.sessionId)
  return cookieOf(token)
}

const gone: Record<string, () => Promise<string | null>> = {
  none: async () => null,
  unknown: async () => cookieOf('A'.repeat(43)),
  'another cookie': async () => `meridian=${world.sessions.acupuncturist.token}`,
  'signed out': () => openWith((id) => bench.auth.signOut(id)),
  'past its absolute end': () =>
    openWith(
      (id) => superuser`
      update auth.session set expires_at = now() - interval '1 second' where id = ${id}`,
    ),
  'idle for too long': () =>
    openWith(
      (id) => superuser`
      update auth.session set last_active_at = now() - interval '31 minutes' where id = ${id}`,
    ),
  'of a deactivated member': async () => {
    const { token } = await openSession(bench, world.helper)
    await superuser`
      update auth.membership set status = 'deactivated', deactivated_at = now()
      where user_id = ${world.helper.userId}`
    return cookieOf(token)
  },
  'stored in the database': async () => {
    const [row] = await superuser`select token_hash from auth.session limit 1`
    return cookieOf(String(row?.token_hash))
  },
}

describe('without a session', () => {
  it('these may be called, and nothing else', () => {
    const open = procedures.filter((procedure) => !closed.includes(procedure))
    expect(open.map(({ path }) => path)).toEqual([
      'session.current',
      'session.signInHints',
      'session.signIn',
      'session.signOut',
      'invitations.read',
      'invitations.accept',
      'setup.read',
      'setup.createOrganization',
    ])
  })

  test.each(Object.keys(gone))('every other call is unauthenticated: %s', async (which) => {
    const cookie = (await gone[which]?.()) ?? null
    const ends = []
    for (const { path } of closed) {
      const { status, text } = await send(path, cookie)
      ends.push([path, status, JSON.parse(text).error?.data.failure.code])
    }
    expect(ends).toEqual(closed.map(({ path }) => [path, 401, 'unauthenticated']))
  })

  it('a live one is let in, so that the refusals above are about the session', async () => {
    const { status } = await send('patients.list', cookieOf(world.sessions.acupuncturist.token))
    expect(status).toBe(200)
  })
})

describe('a hostile cookie', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.stringMatching(/^[A-Za-z0-9_-]{43}$/),
    fc.constantFrom(
      "' or 1=1 --",
      '%00'.repeat(43),
      '\u0000'.repeat(43),
      'Ａ'.repeat(43),
      'A'.repeat(8_000),
      '=;=;=',
      '"',
      '__proto__',
    ),
  )

  it('is nobody, and no fault', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        // A header carries bytes; what no header can carry never arrives.
        const bytes = Buffer.from(given).filter((byte) => byte > 31 && byte !== 127)
        const { status } = await send(
          'patients.list',
          cookieOf(Buffer.from(bytes).toString('latin1')),
        )
        expect(status).toBe(401)
      }),
      { numRuns: 200 },
    )
  })

  it('of more than a header may hold is refused before anybody reads it', async () => {
    expect((await send('patients.list', cookieOf('A'.repeat(20_000)))).status).toBe(431)
  })

  it('does not hide the real one behind it', async () => {
    const real = cookieOf(world.sessions.acupuncturist.token)
    expect((await send('patients.list', `a=b; ;=; ${real}; c`)).status).toBe(200)
  })
})

describe('the session cookie', () => {
  it('is cleared at sign-out with everything the browser kept', async () => {
    const { token } = await openSession(bench, world.people.psychologist)
    const { status, headers } = await send('session.signOut', cookieOf(token))
    expect(status).toBe(200)
    expect(headers['set-cookie']).toEqual([
      '__Host-meridian=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
    ])
    expect(headers['clear-site-data']).toBe('"cache", "storage"')
    expect((await send('patients.list', cookieOf(token))).status).toBe(401)
  })

  it('is a new one at sign-in; the one the browser came with is dead at once', async () => {
    const { userId, name } = world.people.admin
    const [email, password] = [`${userId}@test.invalid`, 'a quiet river at dawn']
    await bench.auth.createAccount({ userId, email, name, password, now: new Date().toISOString() })
    const { token: planted } = await openSession(bench, world.people.psychologist)
    const { headers, status } = await sendRaw(service, {
      path: '/trpc/session.signIn',
      headers: ownHeaders(planted),
      body: JSON.stringify({ email, password }),
    })
    expect(status).toBe(200)
    const [cookie = ''] = headers['set-cookie'] ?? []
    expect(cookie).toMatch(
      /^__Host-meridian=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=43200$/,
    )
    expect(cookie).not.toContain(planted)
    expect((await send('patients.list', cookieOf(planted))).status).toBe(401)
    expect((await send('patients.list', cookie.split(';')[0] ?? '')).status).toBe(200)
  })
})
