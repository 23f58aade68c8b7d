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
import { buildClinic, type TestClinic } from '../../testing/bench.ts'
import { failureOf } from '../../testing/failure-of.ts'
import { buildMember, idOf, type Member, newKey } from '../../testing/members.ts'
import { buildPatient } from '../../testing/patients.ts'
import { sessionRouter } from '../sessions/router.ts'
import { colleaguesRouter, membersRouter } from './router.ts'

let bench: AuthBench
let clinic: TestClinic
beforeAll(async () => {
  bench = await createAuthBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  clinic = await buildClinic(bench)
})

async function requestOf(member: Member) {
  const { session } = await openSession(bench, member)
  return buildRequest(bench, { session })
}

const membersOf = async (member: Member) => membersRouter.createCaller(await requestOf(member))

describe('the list of members', () => {
  it.each(['acupuncturist', 'psychologist', 'physiotherapist'] as const)(
    'is not for the %s',
    async (role) => {
      const caller = await membersOf(clinic[role])
      expect((await failureOf(caller.list())).code).toBe('forbidden')
    },
  )

  it('is not for somebody without a session', async () => {
    const caller = membersRouter.createCaller(buildRequest(bench))
    expect((await failureOf(caller.list())).code).toBe('unauthenticated')
  })

  it('says nothing of another clinic', async () => {
    const other = await buildClinic(bench)
    const theirs = await membersOf(other.admin)
    await theirs.invite({ idempotencyKey: newKey(), email: freshEmail(), roles: ['admin'] })
    const { members, invitations } = await (await membersOf(clinic.admin)).list()
    expect(members.map(({ userId }) => userId).sort()).toEqual(
      [clinic.acupuncturist, clinic.psychologist, clinic.physiotherapist, clinic.admin]
        .map(({ userId }) => userId)
        .sort(),
    )
    expect(invitations).toEqual([])
  })

  it('counts patients now and says when a session was last used', async () => {
    const { psychologist, acupuncturist } = clinic
    await buildPatient(bench, clinic, { team: [psychologist], coordinator: acupuncturist })
    await buildPatient(bench, clinic, { team: [psychologist] })
    const before = new Date(Date.now() - 60_000).toISOString()
    await openSession(bench, psychologist)
    const { members } = await (await membersOf(clinic.admin)).list()
    const rowOf = ({ userId }: Member) => members.find((row) => row.userId === userId)
    expect(rowOf(psychologist)).toMatchObject({ patients: 2, roles: ['psychologist'], version: 1 })
    expect(rowOf(psychologist)?.lastActiveAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/)
    expect(rowOf(psychologist)?.lastActiveAt?.localeCompare(before)).toBe(1)
    expect(rowOf(acupuncturist)).toMatchObject({ patients: 1, lastActiveAt: null })
    expect(rowOf(clinic.physiotherapist)?.patients).toBe(0)
  })

  it('still says when somebody signed in whose session is over', async () => {
    await openAccount(bench, clinic.psychologist)
    const request = buildRequest(bench)
    const credentials = { email: emailOf(clinic.psychologist), password }
    const { userId } = await sessionRouter.createCaller(request).signIn(credentials)
    await bench.auth.revokeAllOf(userId)
    const { members } = await (await membersOf(clinic.admin)).list()
    const row = members.find((member) => member.userId === userId)
    expect(Date.parse(row?.lastActiveAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
  })

  it('keeps those who left, and shows who was invited', async () => {
    const caller = await membersOf(clinic.admin)
    const left = await buildMember(bench, clinic)
    await caller.deactivate({ idempotencyKey: newKey(), userId: idOf(left), version: 1 })
    const email = freshEmail()
    await caller.invite({ idempotencyKey: newKey(), email, roles: ['admin', 'psychologist'] })
    const { members, invitations } = await caller.list()
    expect(members.find(({ userId }) => userId === left.userId)?.status).toBe('deactivated')
    expect(invitations).toMatchObject([
      { email, roles: ['psychologist', 'admin'], invitedByName: clinic.admin.name },
    ])
    expect(JSON.stringify(invitations)).not.toMatch(/token|hash/i)
  })
})

describe('the list of colleagues', () => {
  it('is not for somebody without a session', async () => {
    const caller = colleaguesRouter.createCaller(buildRequest(bench))
    expect((await failureOf(caller.list())).code).toBe('unauthenticated')
  })

  it('is for everybody of the clinic: active members, what they work in, and no address', async () => {
    const left = await buildMember(bench, clinic)
    const admin = await membersOf(clinic.admin)
    await admin.deactivate({ idempotencyKey: newKey(), userId: idOf(left), version: 1 })
    for (const member of [clinic.physiotherapist, clinic.admin]) {
      const { rows } = await colleaguesRouter.createCaller(await requestOf(member)).list()
      expect(rows).toHaveLength(4)
      expect(rows.find(({ userId }) => userId === clinic.psychologist.userId)).toEqual({
        userId: clinic.psychologist.userId,
        name: 'The psychologist',
        roles: ['psychologist'],
        disciplines: ['psychology'],
      })
    }
  })
})
