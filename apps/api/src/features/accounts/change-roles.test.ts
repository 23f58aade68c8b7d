import { amendClinic, findClinic } from '@meridian/db/repositories'
import type { Role } from '@meridian/domain/access'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AuthBench, buildRequest, createAuthBench, openSession } from '../../testing/auth.ts'
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
import { changeRoles } from './change-roles.ts'
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

function change(actor: Member, member: Member, roles: Role[], version = 1) {
  const input = { idempotencyKey: newKey(), userId: idOf(member), version, roles }
  return as(bench, actor, { verb: changeRoles, input })
}

describe('changing roles is refused', () => {
  it.each(['acupuncturist', 'psychologist', 'physiotherapist'] as const)(
    'to the %s, who would like to be admin',
    async (role) => {
      const failure = await failureOf(change(clinic[role], clinic[role], [role, 'admin']))
      expect(failure.code).toBe('forbidden')
      expect((await readMembership(bench, clinic[role])).roles).toEqual([role])
    },
  )

  it('for a member of another clinic, as if there were nobody', async () => {
    const other = await buildClinic(bench)
    const failure = await failureOf(change(clinic.admin, other.psychologist, ['admin']))
    expect(failure).toMatchObject({ code: 'not_found', reason: 'member' })
    expect(await readMembership(bench, other.psychologist)).toMatchObject({ version: 1 })
  })

  it('at another version than the stored one, naming it', async () => {
    await change(clinic.admin, clinic.psychologist, ['physiotherapist'])
    const failure = await failureOf(change(clinic.admin, clinic.psychologist, ['admin']))
    expect(failure).toMatchObject({ reason: 'version_stale', parameters: { current: 2 } })
  })

  it('when nobody would be left to administer the clinic', async () => {
    const failure = await failureOf(change(clinic.admin, clinic.admin, ['psychologist']))
    expect(failure).toMatchObject({ code: 'conflict', reason: 'last_admin' })
  })

  it('to somebody whose session still says admin', async () => {
    const former = { ...clinic.psychologist, roles: ['admin'] as const }
    const failure = await failureOf(change(former, clinic.psychologist, ['admin']))
    expect(failure.code).toBe('forbidden')
  })
})

it('leaves one admin when two take the role from each other at the same time', async () => {
  const second = await buildMember(bench, clinic, { roles: ['admin'] })
  const results = await collide(bench, clinic.organizationId, [
    () => change(clinic.admin, second, ['psychologist']),
    () => change(second, clinic.admin, ['psychologist']),
  ])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const roles = await Promise.all([clinic.admin, second].map((who) => readMembership(bench, who)))
  expect(roles.flatMap((member) => member.roles).filter((role) => role === 'admin')).toHaveLength(1)
})

it('changes the roles, counts the version and records from what to what', async () => {
  const roles: Role[] = ['physiotherapist', 'admin']
  expect(await change(clinic.admin, clinic.psychologist, roles)).toEqual({ version: 2 })
  expect(await readMembership(bench, clinic.psychologist)).toMatchObject({ roles, version: 2 })
  expect(await listEvents(bench, clinic.organizationId)).toMatchObject([
    { kind: 'member.roles_changed', subjectId: clinic.psychologist.userId },
  ])
})

it('changes and records nothing when the roles are the same', async () => {
  const same = await change(clinic.admin, clinic.psychologist, ['psychologist'])
  expect(same).toEqual({ version: 1 })
  expect(await listEvents(bench, clinic.organizationId)).toEqual([])
})

it('takes somebody who no longer treats patients off call, and says so', async () => {
  const { organizationId, acupuncturist } = clinic
  await within(bench, organizationId, (tx) =>
    amendClinic(tx, organizationId, { onCallUserId: acupuncturist.userId }),
  )
  await change(clinic.admin, acupuncturist, ['psychologist'])
  expect((await readClinic())?.onCallUserId).toBe(acupuncturist.userId)
  await change(clinic.admin, acupuncturist, ['admin'], 2)
  expect((await readClinic())?.onCallUserId).toBeNull()
  const kinds = (await listEvents(bench, organizationId)).map(({ kind }) => kind)
  expect(kinds).toContain('settings.changed')
})

const readClinic = () =>
  within(bench, clinic.organizationId, (tx) => findClinic(tx, clinic.organizationId))

it('is in force with the next request of the person, and announced to the other nodes', async () => {
  const { token } = await openSession(bench, clinic.psychologist)
  await bench.auth.verify(token, { background: false })
  const { session } = await openSession(bench, clinic.admin)
  const caller = membersRouter.createCaller(buildRequest(bench, { session }))
  const userId = idOf(clinic.psychologist)
  await caller.changeRoles({ idempotencyKey: newKey(), userId, version: 1, roles: ['admin'] })
  const now = await bench.auth.verify(token, { background: false })
  expect(now?.roles).toEqual(['admin'])
  expect(bench.revoked).toContain(userId)
})
