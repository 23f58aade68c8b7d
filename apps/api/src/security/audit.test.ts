import { type Client, inTenant } from '@meridian/db'
import { verifyChain } from '@meridian/db/events'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { type AuthBench, createAuthBench } from '../testing/auth.ts'
import { newKey } from '../testing/members.ts'
import { isPublished } from './privileges.ts'
import { getProcedure, listProcedures, type Procedure } from './procedures.ts'
import { callAs, codeOf } from './testing/call.ts'
import { added, countRows } from './testing/count-rows.ts'
import { fillInput } from './testing/fill-input.ts'
import { isId, listLeaves } from './testing/schema-fields.ts'
import { type OwnWork, standAs, writeOwnWork } from './testing/standing.ts'
import { connectAsSuperuser, readChecksums } from './testing/superuser.ts'
import { buildWorld, type World } from './testing/world.ts'
import { fieldsOf, knownTo } from './testing/world-fields.ts'

let bench: AuthBench
let superuser: Client
let world: World
let own: OwnWork
beforeAll(async () => {
  bench = await createAuthBench()
  superuser = connectAsSuperuser(bench)
  world = await buildWorld(bench, 'alpha')
  own = await writeOwnWork(world, world.people.acupuncturist)
})
afterAll(async () => {
  await superuser.end()
  await bench.close()
})

const procedures = listProcedures()

function send(
  { path, input }: Procedure,
  { session }: Pick<World['sessions']['acupuncturist'], 'session'> = world.sessions.acupuncturist,
) {
  const fields = fieldsOf(world, { member: world.people.acupuncturist, own })
  const filled = fillInput(input, { known: knownTo(path, fields) })
  return callAs({ services: bench.services, session }, path, filled)
}

/** The tables a view may write: that it was, and until where the record is read. */
const whatViewsWrite = { 'public.access_log': '', 'public.patient_seen': '' }

const count = () => countRows(superuser, world.organizationId)

function verify() {
  const { organizationId } = world
  return inTenant(bench.engine.app, { organizationId, userId: null }, (tx) =>
    verifyChain(tx, organizationId),
  )
}

describe('what is read', () => {
  beforeAll(() => standAs(world, 'acupuncturist', 'care_team'))

  const views = procedures.filter(
    ({ permission, path }) => permission === 'record.read' || path === 'patients.read',
  )

  test.each(views)('is written down once in a quarter of an hour: $path', async (procedure) => {
    await superuser`delete from access_log`
    const before = await readChecksums(superuser, world.organizationId)
    expect(codeOf(await send(procedure))).toBe('ok')
    expect(codeOf(await send(procedure))).toBe('ok')
    const after = await readChecksums(superuser, world.organizationId)
    expect({ ...after, ...whatViewsWrite }).toEqual({ ...before, ...whatViewsWrite })
    expect(await count()).toMatchObject({ views: 1 })
    const [row] = await superuser`select user_id, patient_id, session_id from access_log`
    expect(row).toEqual({
      user_id: world.people.acupuncturist.userId,
      patient_id: world.patients.assessed.patientId,
      session_id: world.sessions.acupuncturist.session.sessionId,
    })
  })

  const others = procedures.filter(
    (procedure) =>
      procedure.type === 'query' &&
      procedure.permission !== 'public' &&
      !views.includes(procedure) &&
      isPublished(procedure, 'acupuncturist', 'care_team'),
  )

  test.each(others)('is no view of one record: $path', async (procedure) => {
    const before = await readChecksums(superuser, world.organizationId)
    expect(codeOf(await send(procedure))).toBe('ok')
    expect(await readChecksums(superuser, world.organizationId)).toEqual(before)
  })

  it('is not given when it cannot be written down', async () => {
    await superuser`revoke insert on access_log from meridian_app`
    const { session } = world.sessions.acupuncturist
    const anew = { session: { ...session, sessionId: newKey() } }
    const outcome = await send(getProcedure('timeline.page'), anew)
    await superuser`grant insert on access_log to meridian_app`
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'fault' } })
  })
})

describe('what is refused', () => {
  beforeAll(() => standAs(world, 'acupuncturist', 'not_on_the_team'))

  const refused = procedures.filter(
    (procedure) => !isPublished(procedure, 'acupuncturist', 'not_on_the_team'),
  )

  test.each(refused)('is written down with who asked: $path', async (procedure) => {
    const before = await count()
    expect(codeOf(await send(procedure))).toBe('forbidden')
    expect(added(before, await count())).toMatchObject({ refused: 1, audit: 0, records: 0 })
    const [row] = await superuser`
      select kind, actor_id, coalesce(patient_id, subject_id) as record from audit_event
      where organization_id = ${world.organizationId} order by seq desc limit 1`
    expect(row).toMatchObject({
      kind: procedure.path,
      actor_id: world.people.acupuncturist.userId,
    })
    const namesRecord = listLeaves(procedure.input).some(
      (field) =>
        isId(field) && field.path[0] !== 'idempotencyKey' && field.path[0] !== 'onCallUserId',
    )
    expect(row?.record !== null).toBe(namesRecord)
  })
})

describe('the audit chain', () => {
  it('is whole after all of it', async () => {
    const { audit, refused } = await count()
    expect(await verify()).toEqual({ length: audit + refused, brokenAt: null })
  })

  it('fails the change it cannot record', async () => {
    await standAs(world, 'acupuncturist', 'care_team')
    await superuser`revoke insert on audit_event from meridian_app`
    const before = await count()
    const outcome = await send(getProcedure('patients.pinFact'))
    await superuser`grant insert on audit_event to meridian_app`
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'fault' } })
    expect(await count()).toEqual(before)
  })

  const tampering: [string, string, number][] = [
    ['a word changed', `update audit_event set kind = 'fact.ended' where seq = 5`, 5],
    ['somebody else named', `update audit_event set actor_id = gen_random_uuid() where seq = 6`, 6],
    ['a row removed', 'delete from audit_event where seq = 7', 7],
    [
      'two rows out of order',
      'update audit_event set seq = case seq when 8 then 9008 else 8 end where seq in (8, 9)',
      8,
    ],
    ['a hash replaced', `update audit_event set hash = sha256('x') where seq = 4`, 4],
  ]

  test.each(tampering)('shows %s', async (_what, statement, brokenAt) => {
    await superuser`create table kept as select * from audit_event`
    await superuser.unsafe(`${statement} and organization_id = $1`, [world.organizationId])
    const found = await verify()
    await superuser`delete from audit_event`
    await superuser`insert into audit_event select * from kept`
    await superuser`drop table kept`
    expect(found.brokenAt).toBe(brokenAt)
    expect((await verify()).brokenAt).toBeNull()
  })

  it('shows that its end was cut off', async () => {
    const { length } = await verify()
    await superuser`delete from audit_event
      where organization_id = ${world.organizationId} and seq = ${length}`
    expect(await verify()).toEqual({ length: length - 1, brokenAt: length })
  })
})
