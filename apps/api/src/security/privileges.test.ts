import { readFileSync } from 'node:fs'
import { type Role, roles } from '@meridian/domain/access'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type AuthBench, createAuthBench } from '../testing/auth.ts'
import { describePrivileges, isPublished, type Relation, relations } from './privileges.ts'
import { listProcedures } from './procedures.ts'
import { callAs, codeOf } from './testing/call.ts'
import { dryRun } from './testing/dry-run.ts'
import { fillInput } from './testing/fill-input.ts'
import { standAs, writeOwnWork } from './testing/standing.ts'
import { connectAsSuperuser } from './testing/superuser.ts'
import { buildWorld, type World } from './testing/world.ts'
import { fieldsOf, knownTo } from './testing/world-fields.ts'

const closed = listProcedures().filter(({ permission }) => permission !== 'public')

let bench: AuthBench
let world: World
beforeAll(async () => {
  bench = await createAuthBench()
  world = await buildWorld(bench, 'alpha')
})
afterAll(() => bench.close())

/** How each procedure ends for somebody who sends what it takes; undone afterwards. */
async function callAll(role: Role) {
  const member = world.people[role]
  const fields = fieldsOf(world, { member, own: await writeOwnWork(world, member) })
  const services = { ...bench.services, app: dryRun(bench.services.app) }
  const { session } = world.sessions[role]
  const ends: Record<string, string> = {}
  for (const { path, input } of closed) {
    const filled = fillInput(input, { known: knownTo(path, fields) })
    ends[path] = codeOf(await callAs({ services, session }, path, filled))
  }
  return ends
}

function publishedFor(role: Role, relation: Relation) {
  return Object.fromEntries(
    closed.map((procedure) => [
      procedure.path,
      isPublished(procedure, role, relation) ? 'ok' : 'forbidden',
    ]),
  )
}

describe('the published table', () => {
  it('is current', () => {
    const page = readFileSync(new URL('../../../../docs/privileges.md', import.meta.url), 'utf8')
    expect(page).toBe(describePrivileges())
  })

  const cells = roles.flatMap((role) => relations.map((relation) => [role, relation] as const))

  test.each(cells)('holds for every call of: %s, %s', async (role, relation) => {
    await standAs(world, role, relation)
    expect(await callAll(role)).toEqual(publishedFor(role, relation))
  })
})

describe('a clinic that works as one team', () => {
  beforeAll(() => setWholeClinicTeam(true))
  afterAll(() => setWholeClinicTeam(false))

  async function setWholeClinicTeam(whole: boolean) {
    const superuser = connectAsSuperuser(bench)
    await superuser`update organization set whole_clinic_team = ${whole}`
    await superuser.end()
  }

  test.each(roles.filter((role) => role !== 'admin'))(
    'makes every %s one of the care team, and no more',
    async (role) => {
      await standAs(world, role, 'not_on_the_team')
      expect(await callAll(role)).toEqual(publishedFor(role, 'care_team'))
    },
  )

  it('opens nothing to an admin', async () => {
    await standAs(world, 'admin', 'not_on_the_team')
    expect(await callAll('admin')).toEqual(publishedFor('admin', 'not_on_the_team'))
  })
})
