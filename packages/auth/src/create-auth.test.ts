import { randomUUID } from 'node:crypto'
import { Conflict, Invalid, NotFound, Unauthenticated } from '@meridian/domain'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createAuth } from './index.ts'
import {
  type Bench,
  buildClinic,
  buildMember,
  buildPerson,
  deactivate,
  join,
  openBench,
  password,
} from './testing/bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const use = { background: false }
const now = '2026-01-05T08:00:00.000Z'

describe('sessions over two nodes', () => {
  it('refuses to rotate a session that ended, or into an organization of others', async () => {
    const auth = bench.node()
    const member = await buildMember(bench, auth)
    const { session } = await auth.openSession({ ...member, device: '' })
    const foreign = await buildClinic(bench)
    await expect(auth.rotate(session.sessionId, foreign)).rejects.toStrictEqual(
      new NotFound('organization'),
    )
    await auth.signOut(session.sessionId)
    await expect(auth.rotate(session.sessionId)).rejects.toStrictEqual(
      new Unauthenticated('session_ended'),
    )
  })

  it('refuses to open a session in an organization the person is no member of', async () => {
    const auth = bench.node()
    const { userId } = await buildPerson(auth)
    const organizationId = await buildClinic(bench)
    await expect(auth.openSession({ userId, organizationId, device: '' })).rejects.toStrictEqual(
      new NotFound('membership'),
    )
  })

  it('ends a session on the other node at the notice', async () => {
    const [here, there] = [bench.node({ cacheSeconds: 600 }), bench.node({ cacheSeconds: 600 })]
    const member = await buildMember(bench, here)
    const { token, session } = await here.openSession({ ...member, device: '' })
    await there.verify(token, use)
    await here.signOut(session.sessionId)
    expect(await here.verify(token, use)).toBeNull()
    there.forget(member.userId)
    expect(await there.verify(token, use)).toBeNull()
  })

  it('kills the old token of a rotation on both nodes', async () => {
    const [here, there] = [bench.node(), bench.node({ cacheSeconds: 600 })]
    const member = await buildMember(bench, here)
    const { token, session } = await here.openSession({ ...member, device: '' })
    await there.verify(token, use)
    const rotated = await here.rotate(session.sessionId)
    there.forget(member.userId)
    expect(await here.verify(token, use)).toBeNull()
    expect(await there.verify(token, use)).toBeNull()
    expect(await there.verify(rotated.token, use)).toEqual(rotated.session)
  })

  it('ends the sessions of a member the application deactivates', async () => {
    const auth = bench.node({ cacheSeconds: 0 })
    const member = await buildMember(bench, auth)
    const { token } = await auth.openSession({ ...member, device: '' })
    await deactivate(bench, member)
    expect(await auth.verify(token, use)).toBeNull()
  })

  it.each([-10, 10, 24 * 60])(
    'goes by the clock of the database when that of the node is %i minutes off',
    async (minutes) => {
      const auth = bench.node({ cacheSeconds: 0 })
      const member = await buildMember(bench, auth)
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 })
      try {
        const { token, session } = await auth.openSession({ ...member, device: '' })
        expect(await auth.verify(token, use)).toEqual(session)
        const idle = bench.pool`update auth.session
          set last_active_at = now() - interval '30 minutes' where id = ${session.sessionId}`
        await idle
        expect(await auth.verify(token, use)).toBeNull()
      } finally {
        vi.useRealTimers()
      }
    },
  )

  it('revokes all of a person and lists nothing then', async () => {
    const auth = bench.node()
    const member = await buildMember(bench, auth)
    const { token } = await auth.openSession({ ...member, device: '' })
    expect(await auth.list(member.userId)).toHaveLength(1)
    await auth.revokeAllOf(member.userId)
    expect(await auth.list(member.userId)).toEqual([])
    expect(await auth.verify(token, use)).toBeNull()
  })
})

describe('accounts', () => {
  const person = () => ({
    userId: randomUUID(),
    email: `${randomUUID()}@example.org`,
    name: 'Ana',
    now,
  })

  it.each([
    ['short', 'password_short'],
    ['Password1234', 'password_common'],
    ['a'.repeat(201), 'password_long'],
  ])('refuses the password %s', async (weak, reason) => {
    const auth = bench.node()
    const account = person()
    await expect(auth.createAccount({ ...account, password: weak })).rejects.toStrictEqual(
      new Invalid({ password: reason }),
    )
    expect(await auth.findAccountByEmail(account.email)).toBeNull()
  })

  it('refuses a second account for an address, and takes the same one twice', async () => {
    const auth = bench.node()
    const account = { ...person(), password }
    await auth.createAccount(account)
    await auth.createAccount(account)
    const again = { ...account, userId: randomUUID(), email: account.email.toUpperCase() }
    await expect(auth.createAccount(again)).rejects.toStrictEqual(new Conflict('account_exists'))
    const found = await auth.findAccountByEmail(` ${account.email.toUpperCase()}`)
    expect(found).toEqual({ userId: account.userId, name: 'Ana' })
  })

  it('finds nobody by hostile text', async () => {
    expect(await bench.node().findAccountByEmail('a\u0000@example.org')).toBeNull()
  })

  it('keeps the password as argon2id with 19 MiB, two passes and one lane', async () => {
    const auth = bench.node()
    const account = { ...person(), password }
    await auth.createAccount(account)
    const [row] = await bench.pool`select * from auth.account where user_id = ${account.userId}`
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(row)).not.toContain(password)
  })

  it('names the organizations where a person is active, and leaves one out', async () => {
    const auth = bench.node()
    const someone = await buildPerson(auth)
    const [b, a, closed] = [
      await buildClinic(bench, 'Brook'),
      await buildClinic(bench, 'Abbey'),
      await buildClinic(bench, 'Closed'),
    ]
    for (const organizationId of [a, b, closed]) await join(bench, someone, { organizationId })
    await deactivate(bench, { ...someone, organizationId: closed })
    const both = [
      { id: a, name: 'Abbey' },
      { id: b, name: 'Brook' },
    ]
    expect(await auth.otherOrganizations(someone.userId)).toEqual(both)
    expect(await auth.otherOrganizations(someone.userId, a)).toEqual(both.slice(1))
  })
})

describe('the role of this package', () => {
  it.each([
    'select * from patient',
    'update auth.membership set roles = roles',
    'insert into auth.membership select * from auth.membership',
    'select working_week from organization',
    'update auth.invitation set accepted_at = now()',
  ])('may not: %s', async (statement) => {
    await expect(bench.pool.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
  })

  it('has an application that may not read tokens or passwords', async () => {
    for (const statement of ['select token_hash from auth.session', 'select * from auth.account']) {
      await expect(bench.app.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('fails, rather than take a session for ended, when the database does not answer', async () => {
    const { verify } = createAuth({ client: bench.app })
    await expect(verify('A'.repeat(43), use)).rejects.toMatchObject({ cause: { code: '42501' } })
  })
})
