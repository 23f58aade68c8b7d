import { amendClinic, findClinic } from '@meridian/db/repositories'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type AuthBench,
  buildRequest,
  createAuthBench,
  emailOf,
  openAccount,
  openSession,
  password,
} from '../../testing/auth.ts'
import { as, buildClinic, type TestClinic } from '../../testing/bench.ts'
import { collide } from '../../testing/collide.ts'
import { failureOf } from '../../testing/failure-of.ts'
import {
  buildMember,
  idOf,
  listEvents,
  type Member,
  newKey,
  readMembership,
  within,
} from '../../testing/members.ts'
import { deactivateMember } from './deactivate-member.ts'
import { reactivateMember } from './reactivate-member.ts'
import { membersRouter } from './router.ts'

let bench: AuthBench
let clinic: TestClinic
beforeAll(async () => {
  bench = await createAuthBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  clinic = await buildClinic(bench)
})

const refTo = (member: Member, version = 1) => ({
  idempotencyKey: newKey(),
  userId: idOf(member),
  version,
})

function deactivate(actor: Member, member: Member, version?: number) {
  return as(bench, actor, { verb: deactivateMember, input: refTo(member, version) })
}

function reactivate(actor: Member, member: Member, version?: number) {
  return as(bench, actor, { verb: reactivateMember, input: refTo(member, version) })
}

describe('deactivating and reactivating are refused', () => {
  it.each(['acupuncturist', 'psychologist', 'physiotherapist'] as const)(
    'to the %s',
    async (role) => {
      const of = clinic.admin
      expect((await failureOf(deactivate(clinic[role], of))).code).toBe('forbidden')
      expect((await failureOf(reactivate(clinic[role], of))).code).toBe('forbidden')
    },
  )

  it('for a member of another clinic, as if there were nobody', async () => {
    const other = await buildClinic(bench)
    for (const act of [deactivate, reactivate]) {
      const failure = await failureOf(act(clinic.admin, other.psychologist))
      expect(failure).toMatchObject({ code: 'not_found', reason: 'member' })
    }
    expect(await readMembership(bench, other.psychologist)).toMatchObject({ status: 'active' })
  })

  it('at another version than the stored one', async () => {
    const failure = await failureOf(deactivate(clinic.admin, clinic.psychologist, 2))
    expect(failure).toMatchObject({ reason: 'version_stale', parameters: { current: 1 } })
  })

  it('for the only admin, and for oneself', async () => {
    const alone = await failureOf(deactivate(clinic.admin, clinic.admin))
    expect(alone).toMatchObject({ code: 'conflict', reason: 'last_admin' })
    await buildMember(bench, clinic, { roles: ['admin'] })
    const self = await failureOf(deactivate(clinic.admin, clinic.admin))
    expect(self).toMatchObject({ code: 'conflict', reason: 'own_membership' })
  })

  it('when it is so already', async () => {
    const active = await failureOf(reactivate(clinic.admin, clinic.psychologist))
    expect(active.reason).toBe('member_active')
    await deactivate(clinic.admin, clinic.psychologist)
    const gone = await failureOf(deactivate(clinic.admin, clinic.psychologist, 2))
    expect(gone.reason).toBe('member_deactivated')
  })
})

it('leaves one admin when two deactivate each other at the same time', async () => {
  const second = await buildMember(bench, clinic, { roles: ['admin'] })
  const both = await collide(bench, clinic.organizationId, [
    () => deactivate(clinic.admin, second),
    () => deactivate(second, clinic.admin),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

describe('deactivating', () => {
  it('ends the person’s sessions here in the same transaction, and no others', async () => {
    const elsewhere = await buildClinic(bench)
    const { userId } = clinic.psychologist
    const there = await buildMember(bench, elsewhere, { userId })
    const here = await openSession(bench, clinic.psychologist)
    const other = await openSession(bench, there)
    const colleague = await openSession(bench, clinic.acupuncturist)
    await deactivate(clinic.admin, clinic.psychologist)
    bench.auth.forget(null)
    const alive = async (token: string) =>
      (await bench.auth.verify(token, { background: false })) !== null
    expect(await alive(here.token)).toBe(false)
    expect(await alive(other.token)).toBe(true)
    expect(await alive(colleague.token)).toBe(true)
    expect((await bench.auth.list(userId)).map((row) => row.organizationId)).toEqual([
      elsewhere.organizationId,
    ])
  })

  it('counts at once for a session this node remembers, and is announced to the others', async () => {
    const { token } = await openSession(bench, clinic.psychologist)
    await bench.auth.verify(token, { background: false })
    const { session } = await openSession(bench, clinic.admin)
    const caller = membersRouter.createCaller(buildRequest(bench, { session }))
    await caller.deactivate(refTo(clinic.psychologist))
    expect(await bench.auth.verify(token, { background: false })).toBeNull()
    expect(bench.revoked.at(-1)).toBe(clinic.psychologist.userId)
  })

  it('announces nothing when it was refused', async () => {
    const { session } = await openSession(bench, clinic.admin)
    const caller = membersRouter.createCaller(buildRequest(bench, { session }))
    const before = bench.revoked.length
    await failureOf(caller.deactivate(refTo(clinic.admin)))
    expect(bench.revoked).toHaveLength(before)
  })

  it('takes the person off call, and records both', async () => {
    const { organizationId, psychologist } = clinic
    const readClinic = () => within(bench, organizationId, (tx) => findClinic(tx, organizationId))
    await within(bench, organizationId, (tx) =>
      amendClinic(tx, organizationId, { onCallUserId: psychologist.userId }),
    )
    expect(await deactivate(clinic.admin, psychologist)).toEqual({ version: 2 })
    expect((await readClinic())?.onCallUserId).toBeNull()
    const kinds = (await listEvents(bench, organizationId)).map(({ kind }) => kind)
    expect(kinds).toEqual(['settings.changed', 'member.deactivated'])
  })

  it('answers a repeated call as the first and changes nothing twice', async () => {
    const input = refTo(clinic.psychologist)
    const call = () => as(bench, clinic.admin, { verb: deactivateMember, input })
    const answers = await Promise.all(Array.from({ length: 20 }, call))
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([2]))
    expect(await listEvents(bench, clinic.organizationId)).toHaveLength(1)
  })
})

describe('reactivating', () => {
  it('lets the person sign in again in the roles they had', async () => {
    const { psychologist } = clinic
    await openAccount(bench, psychologist)
    const attempt = { email: emailOf(psychologist), password, ip: '10.2.0.1', device: 'Firefox' }
    await deactivate(clinic.admin, psychologist)
    expect((await failureOf(bench.auth.signIn(attempt))).reason).toBe('wrong_credentials')
    expect(await reactivate(clinic.admin, psychologist, 2)).toEqual({ version: 3 })
    const { session } = await bench.auth.signIn(attempt)
    expect(session).toMatchObject({ roles: ['psychologist'], userId: psychologist.userId })
    const member = await readMembership(bench, psychologist)
    expect(member).toMatchObject({ status: 'active', deactivatedAt: null })
    const events = await listEvents(bench, clinic.organizationId)
    expect(events.at(-1)).toMatchObject({
      kind: 'member.reactivated',
      subjectId: psychologist.userId,
    })
  })

  it('wakes no session from before', async () => {
    const { token } = await openSession(bench, clinic.psychologist)
    await deactivate(clinic.admin, clinic.psychologist)
    await reactivate(clinic.admin, clinic.psychologist, 2)
    bench.auth.forget(null)
    expect(await bench.auth.verify(token, { background: false })).toBeNull()
  })
})
