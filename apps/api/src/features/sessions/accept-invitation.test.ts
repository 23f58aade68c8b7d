import { hashToken, newLinkToken } from '@meridian/auth'
import { verifyChain } from '@meridian/db/events'
import { amendMembership, listActiveMembers, writeInvitation } from '@meridian/db/repositories'
import type { Role } from '@meridian/domain/access'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type AuthBench,
  buildRequest,
  createAuthBench,
  emailOf,
  freshEmail,
  openAccount,
  openSession,
  password,
} from '../../testing/auth.ts'
import { as, buildClinic, type TestClinic } from '../../testing/bench.ts'
import { collide } from '../../testing/collide.ts'
import { failureOf } from '../../testing/failure-of.ts'
import { idOf, listEvents, newKey, within } from '../../testing/members.ts'
import { reactivateMember } from '../accounts/reactivate-member.ts'
import { invitationsRouter } from './router.ts'

let bench: AuthBench
let clinic: TestClinic
beforeAll(async () => {
  bench = await createAuthBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  clinic = await buildClinic(bench)
})

/** Writes an invitation past the verbs and returns its token. */
async function invite(
  overrides: { email?: string; roles?: Role[]; ended?: 'accepted' | 'revoked' | 'expired' } = {},
): Promise<{ token: string; email: string }> {
  const { email = freshEmail(), roles = ['psychologist'], ended } = overrides
  const { token, hash } = newLinkToken()
  const { organizationId, admin } = clinic
  await within(bench, organizationId, async (tx, now) => {
    const day = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString()
    await writeInvitation(tx, {
      organizationId,
      id: uuidv7(),
      tokenHash: hash,
      email,
      roles,
      invitedBy: admin.userId,
      createdAt: day(-8),
      expiresAt: ended === 'expired' ? day(-1) : day(1),
      acceptedAt: ended === 'accepted' ? now : null,
      revokedAt: ended === 'revoked' ? now : null,
    })
  })
  return { token, email }
}

function browser() {
  const request = buildRequest(bench)
  return { request, api: invitationsRouter.createCaller(request) }
}

const membersNamed = async (email: string) =>
  (
    await within(bench, clinic.organizationId, (tx) => listActiveMembers(tx, clinic.organizationId))
  ).filter((member) => member.email === email)

const answers = (token: string, changes = {}) => ({
  token,
  name: 'Ana Silva',
  password,
  ...changes,
})

describe('an invitation is not found', () => {
  it.each(['accepted', 'revoked', 'expired'] as const)('once %s', async (ended) => {
    const { token, email } = await invite({ ended })
    const { api, request } = browser()
    const read = await failureOf(api.read({ token }))
    const accept = await failureOf(api.accept(answers(token)))
    expect(read).toMatchObject({ code: 'not_found', reason: 'invitation' })
    expect(accept).toMatchObject({ code: 'not_found', reason: 'invitation' })
    expect(request.cookies).toEqual([])
    expect(await bench.auth.findAccountByEmail(email)).toBeNull()
  })

  it('by what the database keeps of its link, nor by another token', async () => {
    const { token } = await invite()
    const { api } = browser()
    const stored = Buffer.from(hashToken(token), 'hex').toString('base64url')
    for (const guess of [stored, newLinkToken().token]) {
      expect((await failureOf(api.read({ token: guess }))).code).toBe('not_found')
    }
  })
})

it('refuses a malformed token before anything else', async () => {
  const { api } = browser()
  await expect(api.read({ token: "' or 1=1 --" })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

describe('accepting is refused and the link stays as it was', () => {
  it('for a password that is short or common', async () => {
    const { token } = await invite()
    const { api } = browser()
    for (const [weak, code] of [
      ['short', 'password_short'],
      ['passwordpassword', 'password_common'],
    ]) {
      const failure = await failureOf(api.accept(answers(token, { password: weak })))
      expect(failure).toMatchObject({ code: 'invalid', fields: { password: code } })
    }
    expect(await api.read({ token })).toMatchObject({ hasAccount: false })
  })

  it('for somebody new without a name', async () => {
    const { token } = await invite()
    const failure = await failureOf(browser().api.accept(answers(token, { name: '' })))
    expect(failure).toMatchObject({ fields: { name: 'text_required' } })
  })

  it('for the wrong password of somebody who has an account, a few times', async () => {
    const other = await buildClinic(bench)
    await openAccount(bench, other.psychologist)
    const { token, email } = await invite({ email: emailOf(other.psychologist) })
    const { api, request } = browser()
    const tries = await Promise.all(
      Array.from({ length: 15 }, () =>
        failureOf(api.accept(answers(token, { name: '', password: `${password}!` }))),
      ),
    )
    const wrong = tries.filter(({ code }) => code === 'invalid')
    expect(wrong.length).toBeLessThanOrEqual(10)
    expect(wrong[0]).toMatchObject({ fields: { password: 'password_wrong' } })
    expect(tries.filter(({ code }) => code === 'too_many').length).toBe(15 - wrong.length)
    expect(await membersNamed(email)).toEqual([])
    expect(request.cookies).toEqual([])
    expect(await api.read({ token })).toMatchObject({ hasAccount: true })
  })
})

describe('reading an invitation', () => {
  it('tells the clinic, the address and the roles, and uses nothing up', async () => {
    const { token, email } = await invite({ roles: ['physiotherapist', 'admin'] })
    const { api } = browser()
    const told = {
      organizationName: 'Test clinic',
      email,
      roles: ['physiotherapist', 'admin'],
      hasAccount: false,
    }
    expect(await api.read({ token })).toEqual(told)
    expect(await api.read({ token })).toEqual(told)
  })
})

describe('accepting', () => {
  it('makes an account and a membership, signs in, and records both', async () => {
    const { token, email } = await invite()
    const { api, request } = browser()
    const session = await api.accept(answers(token))
    expect(session).toMatchObject({
      name: 'Ana Silva',
      email,
      roles: ['psychologist'],
      disciplines: ['psychology'],
      organization: { id: clinic.organizationId, isDemo: false },
      otherOrganizations: [],
    })
    const verified = await bench.auth.verify(request.cookies[0] ?? '', { background: false })
    expect(verified).toMatchObject({ userId: session.userId })
    const events = await listEvents(bench, clinic.organizationId)
    expect(events).toMatchObject([
      { kind: 'member.joined', subjectId: session.userId, actorId: null },
      { kind: 'session.started', actorId: session.userId },
    ])
    expect((await failureOf(api.read({ token }))).code).toBe('not_found')
  })

  it('takes the name of an account there is, not the one typed', async () => {
    const other = await buildClinic(bench)
    await openAccount(bench, other.psychologist)
    const { token } = await invite({ email: emailOf(other.psychologist) })
    const session = await browser().api.accept(answers(token, { name: 'Somebody Else' }))
    expect(session).toMatchObject({ name: 'The psychologist', userId: other.psychologist.userId })
    expect(session.otherOrganizations).toEqual([{ id: other.organizationId, name: 'Test clinic' }])
  })

  it('brings back somebody deactivated, in the roles of the invitation', async () => {
    const { psychologist } = clinic
    await openAccount(bench, psychologist)
    await deactivate(psychologist.userId)
    const { token } = await invite({ email: emailOf(psychologist), roles: ['admin'] })
    const session = await browser().api.accept(answers(token, { name: '' }))
    expect(session).toMatchObject({ userId: psychologist.userId, roles: ['admin'] })
    expect(await membersNamed(emailOf(psychologist))).toMatchObject([
      { version: 3, deactivatedAt: null, status: 'active' },
    ])
  })

  it('makes one membership of twenty requests at the same time', async () => {
    const { token, email } = await invite()
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => browser().api.accept(answers(token))),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await membersNamed(email)).toHaveLength(1)
    const events = await listEvents(bench, clinic.organizationId)
    expect(events.filter(({ kind }) => kind === 'member.joined')).toHaveLength(1)
    const chain = await within(bench, clinic.organizationId, (tx) =>
      verifyChain(tx, clinic.organizationId),
    )
    expect(chain.brokenAt).toBeNull()
  })

  it('makes one membership of twenty requests of somebody who has an account', async () => {
    const other = await buildClinic(bench)
    await openAccount(bench, other.acupuncturist)
    const { token, email } = await invite({ email: emailOf(other.acupuncturist) })
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => browser().api.accept(answers(token))),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await membersNamed(email)).toHaveLength(1)
  })

  it('and being reactivated at the same moment count once', async () => {
    const { psychologist, organizationId } = clinic
    await openAccount(bench, psychologist)
    await deactivate(psychologist.userId)
    const { token } = await invite({ email: emailOf(psychologist) })
    const input = { idempotencyKey: newKey(), userId: idOf(psychologist), version: 2 }
    const results = await collide<unknown>(bench, organizationId, [
      () => browser().api.accept(answers(token, { name: '' })),
      () => as(bench, clinic.admin, { verb: reactivateMember, input }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await membersNamed(emailOf(psychologist))).toMatchObject([{ version: 3 }])
  })

  it('ends the session the browser came with', async () => {
    const { token } = await invite()
    const earlier = await openSession(bench, clinic.physiotherapist)
    const request = buildRequest(bench, { session: earlier.session })
    await invitationsRouter.createCaller(request).accept(answers(token))
    expect(await bench.auth.verify(earlier.token, { background: false })).toBeNull()
    expect(request.cookies[0]).not.toBe(earlier.token)
  })
})

/** Ends a membership past the verbs. */
async function deactivate(userId: string) {
  const { organizationId } = clinic
  await within(bench, organizationId, (tx, now) =>
    amendMembership(tx, { organizationId, userId }, { status: 'deactivated', deactivatedAt: now }),
  )
}
