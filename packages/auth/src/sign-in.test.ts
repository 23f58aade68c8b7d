import { randomUUID } from 'node:crypto'
import { TooMany, Unauthenticated } from '@meridian/domain'
import { verify } from '@node-rs/argon2'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Auth, SignIn } from './auth.ts'
import {
  type Bench,
  buildClinic,
  buildMember,
  buildPerson,
  deactivate,
  fakeClock,
  join,
  openBench,
  password,
} from './testing/bench.ts'

vi.mock('@node-rs/argon2', { spy: true })

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => {
  vi.mocked(verify).mockClear()
})

const verifications = () => vi.mocked(verify).mock.calls.length

let senders = 0
/** An address nobody used before in this file. */
function freshIp() {
  senders++
  return `10.0.${senders >> 8}.${senders & 255}`
}

function attempt(overrides: Partial<SignIn> = {}): SignIn {
  return { email: 'nobody@example.org', password, ip: freshIp(), device: 'Firefox', ...overrides }
}

/** What an attempt came to: `in`, or the failure's reason. */
function outcome(auth: Auth, overrides: Partial<SignIn>): Promise<string> {
  return auth.signIn(attempt(overrides)).then(
    () => 'in',
    (error: { reason: string }) => error.reason,
  )
}

describe('signing in', () => {
  it.each(['unknown address', 'wrong password', 'no membership', 'deactivated member'])(
    'refuses in the same way with one hash verified: %s',
    async (why) => {
      const auth = bench.node()
      const member =
        why === 'no membership' ? await buildPerson(auth) : await buildMember(bench, auth)
      if (why === 'deactivated member') await deactivate(bench, { organizationId: '', ...member })
      const email = why === 'unknown address' ? 'nobody@example.org' : member.email
      const tried = why === 'wrong password' ? `${password}!` : password

      const refusal = auth.signIn(attempt({ email, password: tried }))
      await expect(refusal).rejects.toStrictEqual(new Unauthenticated('wrong_credentials'))
      expect(verifications()).toBe(1)
    },
  )

  it.each([
    ['a NUL', 'ana\u0000@example.org'],
    ['half a surrogate pair', 'ana\ud800@example.org'],
    ['SQL', "' or '1'='1"],
    ['nothing', ''],
    ['a megabyte', 'a'.repeat(1_000_000)],
  ])('refuses hostile text as it does an unknown address: %s', async (_, hostile) => {
    const auth = bench.node()
    expect(await outcome(auth, { email: hostile })).toBe('wrong_credentials')
    expect(await outcome(auth, { email: hostile, password: hostile })).toBe('wrong_credentials')
    expect(verifications()).toBe(2)
  })

  it('opens a session for the address in any case and the password in any composition', async () => {
    const auth = bench.node()
    const { email, userId, organizationId } = await buildMember(bench, auth)
    const { token, session } = await auth.signIn(attempt({ email: ` ${email.toUpperCase()} ` }))
    expect(session).toMatchObject({ userId, organizationId, roles: ['physiotherapist'] })
    expect(await auth.verify(token, { background: false })).toEqual(session)

    const person = { userId: randomUUID(), email: `${randomUUID()}@example.org` }
    const now = '2026-01-05T08:00:00.000Z'
    await auth.createAccount({ ...person, name: 'Zoë', password: 'um café à tarde', now })
    await join(bench, person, { organizationId })
    const decomposed = 'um café à tarde'.normalize('NFD')
    expect(await outcome(auth, { email: person.email, password: decomposed })).toBe('in')
  })

  it('gives another token each time', async () => {
    const auth = bench.node()
    const { email } = await buildMember(bench, auth)
    const first = await auth.signIn(attempt({ email }))
    const second = await auth.signIn(attempt({ email }))
    expect(second.token).not.toBe(first.token)
  })

  it('acts in the organization used last, else in the one joined first', async () => {
    const clock = fakeClock()
    const auth = bench.node({ now: clock.now })
    const person = await buildPerson(auth)
    const [later, earlier, closed] = [
      await buildClinic(bench),
      await buildClinic(bench),
      await buildClinic(bench),
    ]
    await join(bench, person, { organizationId: later, joinedAt: '2025-06-01T00:00:00.000Z' })
    await join(bench, person, { organizationId: earlier, joinedAt: '2025-05-01T00:00:00.000Z' })
    await join(bench, person, { organizationId: closed, joinedAt: '2025-04-01T00:00:00.000Z' })
    await deactivate(bench, { ...person, organizationId: closed })

    const first = await auth.signIn(attempt({ email: person.email }))
    expect(first.session.organizationId).toBe(earlier)
    clock.forward({ minutes: 1 })
    await auth.openSession({ userId: person.userId, organizationId: later, device: '' })
    const second = await auth.signIn(attempt({ email: person.email }))
    expect(second.session.organizationId).toBe(later)
  })
})

describe('guessing', () => {
  it('verifies at most ten passwords of one account, from fifty addresses and two nodes', async () => {
    const nodes = [bench.node(), bench.node()] as const
    const { email } = await buildMember(bench, nodes[0])
    const ips = Array.from({ length: 50 }, freshIp)
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        outcome(nodes[at % 2 === 0 ? 0 : 1], {
          email,
          password: `wrong ${at}`,
          ip: ips[at % 50] ?? '',
          knownDevice: at % 3 === 0,
        }),
      ),
    )
    expect(verifications()).toBe(10)
    expect(outcomes.filter((reason) => reason === 'wrong_credentials')).toHaveLength(10)
    expect(outcomes.filter((reason) => reason === 'tries')).toHaveLength(190)
  })

  it('verifies at most thirty passwords from one address, whatever accounts are tried', async () => {
    const nodes = [bench.node(), bench.node()] as const
    const ip = freshIp()
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        outcome(nodes[at % 2 === 0 ? 0 : 1], { email: `guess-${at}@example.org`, ip }),
      ),
    )
    expect(verifications()).toBe(30)
    expect(outcomes.filter((reason) => reason === 'tries')).toHaveLength(170)
  })

  it('takes the addresses of one IPv6 network for one', async () => {
    const auth = bench.node()
    for (let at = 0; at < 30; at++) {
      await outcome(auth, { email: `six-${at}@example.org`, ip: `2001:db8:7:1::${at}` })
    }
    expect(await outcome(auth, { ip: '2001:db8:7:1:ffff::1' })).toBe('tries')
    expect(await outcome(auth, { ip: '2001:db8:7:2::1' })).toBe('wrong_credentials')
  })

  it('shuts an account that does not exist just as one that does', async () => {
    const auth = bench.node()
    const reasons = []
    for (let at = 0; at < 8; at++) reasons.push(await outcome(auth, { email: 'Ghost@example.org' }))
    expect(reasons).toEqual([...Array.from({ length: 7 }, () => 'wrong_credentials'), 'tries'])
  })

  it('says when it may be tried again, and lets it be tried then', async () => {
    const clock = fakeClock()
    const auth = bench.node({ now: clock.now })
    const { email } = await buildMember(bench, auth)
    for (let at = 0; at < 7; at++) await outcome(auth, { email, password: 'wrong' })
    clock.forward({ minutes: 5 })
    await expect(auth.signIn(attempt({ email }))).rejects.toStrictEqual(new TooMany(600))
    clock.forward({ minutes: 9, seconds: 59 })
    expect(await outcome(bench.node({ now: clock.now }), { email })).toBe('tries')
    clock.forward({ seconds: 1 })
    // Another node: this one would still remember, by its own clock, that the key was used up.
    expect(await outcome(bench.node({ now: clock.now }), { email })).toBe('in')
  })

  it('lets the right password in from a known device after strangers used up their tries', async () => {
    const auth = bench.node()
    const { email } = await buildMember(bench, auth)
    for (let at = 0; at < 7; at++) await outcome(auth, { email, password: 'wrong' })
    expect(await outcome(auth, { email })).toBe('tries')
    expect(await outcome(auth, { email, knownDevice: true })).toBe('in')
  })

  it('starts the count again after a success', async () => {
    const auth = bench.node()
    const { email } = await buildMember(bench, auth)
    for (let round = 0; round < 3; round++) {
      for (let at = 0; at < 6; at++) {
        expect(await outcome(auth, { email, password: 'wrong' })).toBe('wrong_credentials')
      }
      expect(await outcome(auth, { email })).toBe('in')
    }
  })

  it('does not shut out colleagues who sign in behind one address', async () => {
    const auth = bench.node()
    const { email } = await buildMember(bench, auth)
    const ip = freshIp()
    for (let at = 0; at < 29; at++) await outcome(auth, { email: `x${at}@example.org`, ip })
    for (let at = 0; at < 5; at++) expect(await outcome(auth, { email, ip })).toBe('in')
    expect(await outcome(auth, { email, ip, password: 'wrong' })).toBe('wrong_credentials')
    expect(await outcome(auth, { email, ip })).toBe('tries')
  })

  it('refuses a key that is used up from memory', async () => {
    const auth = bench.node()
    const ip = freshIp()
    for (let at = 0; at < 31; at++) await outcome(auth, { email: `m-${at}@example.org`, ip })
    await bench.pool`delete from auth.rate_limit where key = ${`address:${ip}`}`
    expect(await outcome(auth, { ip })).toBe('tries')
    expect(await outcome(bench.node(), { ip })).toBe('wrong_credentials')
  })

  it('keeps no e-mail address in its counts, and forgets them when they no longer matter', async () => {
    const clock = fakeClock('2031-01-01T00:00:00.000Z')
    const auth = bench.node({ now: clock.now })
    await outcome(auth, { email: 'marker@example.org' })
    const count = async () => {
      const rows = await bench.pool`select key from auth.rate_limit`
      expect(JSON.stringify(rows)).not.toContain('marker')
      return rows.length
    }
    expect(await count()).toBeGreaterThan(1)
    clock.forward({ minutes: 15 })
    await auth.sweep()
    expect(await count()).toBe(0)
  })

  it('counts the checking of a password with the signing in', async () => {
    const auth = bench.node()
    const { email, userId } = await buildMember(bench, auth)
    expect(await auth.checkPassword(email, 'wrong', freshIp())).toBeNull()
    expect(await auth.checkPassword(email, password, freshIp())).toEqual({
      userId,
      name: 'Ana Silva',
    })
    for (let at = 0; at < 7; at++) await outcome(auth, { email, password: 'wrong' })
    await expect(auth.checkPassword(email, password, freshIp())).rejects.toBeInstanceOf(TooMany)
  })
})
