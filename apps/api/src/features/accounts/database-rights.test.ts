import { type Client, connect } from '@meridian/db'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AuthBench, createAuthBench, openAccount, openSession } from '../../testing/auth.ts'
import { buildClinic, type TestClinic } from '../../testing/bench.ts'
import { buildMember } from '../../testing/members.ts'

let bench: AuthBench
let app: Client
let clinic: TestClinic
let other: TestClinic
beforeAll(async () => {
  bench = await createAuthBench()
  app = connect(bench.database.appUrl, { name: 'raw', max: 2 })
})
afterAll(async () => {
  await app.end()
  await bench.close()
})
beforeEach(async () => {
  clinic = await buildClinic(bench)
  other = await buildClinic(bench)
})

/** Runs one statement as the application's role in a clinic, past all of the application's code. */
function inClinic(statement: string, organizationId = clinic.organizationId) {
  return app.begin(async (tx) => {
    await tx.unsafe(`set local app.organization_id = '${organizationId}'`)
    return tx.unsafe(statement)
  })
}

const denied = { code: '42501' }

describe('the application’s own role in the database', () => {
  it.each([
    'select password_hash from auth.account',
    "update auth.account set password_hash = ''",
    'delete from auth.account',
    'select token_hash from auth.session',
    "update auth.session set token_hash = 'x'",
    'select token_hash from auth.setup_link',
    'delete from auth.membership',
    'delete from auth.invitation',
    "update auth.invitation set roles = array['admin']",
    "update auth.invitation set token_hash = 'x'",
    "update auth.invitation set expires_at = now() + interval '1 year'",
    'truncate auth.session',
    'alter table auth.membership disable row level security',
    'set role meridian_owner',
  ])('may not: %s', async (statement) => {
    await expect(inClinic(statement)).rejects.toMatchObject(denied)
  })

  it('cannot open a session', async () => {
    const insert = `insert into auth.session values ('hash', '${uuidv7()}',
      '${clinic.admin.userId}', '${clinic.organizationId}', '', now(), now(), now())`
    await expect(inClinic(insert)).rejects.toMatchObject(denied)
  })

  it('ends sessions of its own clinic only', async () => {
    const { token } = await openSession(bench, other.psychologist)
    await openSession(bench, clinic.psychologist)
    const deleted = await inClinic('delete from auth.session')
    expect(deleted.count).toBe(1)
    expect(await bench.auth.verify(token, { background: false })).not.toBeNull()
  })

  it('sees no membership, invitation or session outside a clinic', async () => {
    await openSession(bench, clinic.psychologist)
    for (const table of ['auth.membership', 'auth.invitation', 'organization']) {
      expect(await app.unsafe(`select * from ${table}`)).toHaveLength(0)
    }
    expect(await app.unsafe('select user_id from auth.session')).toHaveLength(0)
  })

  it('cannot make somebody a member of another clinic, nor move a membership there', async () => {
    const insert = `insert into auth.membership
      values ('${other.organizationId}', '${uuidv7()}', 'Eve', 'eve@example.org', array['admin'],
        'active', now())`
    await expect(inClinic(insert)).rejects.toMatchObject(denied)
    const move = `update auth.membership set organization_id = '${other.organizationId}'`
    await expect(inClinic(move)).rejects.toMatchObject(denied)
  })
})

describe('the role of sign-in', () => {
  it('reads memberships and never writes one', async () => {
    const auth = connect(bench.database.authUrl, { name: 'raw auth', max: 1 })
    const member = await buildMember(bench, clinic)
    await openAccount(bench, member)
    expect(await auth`select 1 from auth.membership where user_id = ${member.userId}`).toHaveLength(
      1,
    )
    for (const statement of [
      "update auth.membership set roles = array['admin']",
      "update auth.membership set status = 'active'",
      'delete from auth.membership',
      'update auth.invitation set accepted_at = null',
      'select * from patient',
    ]) {
      await expect(auth.unsafe(statement)).rejects.toMatchObject(denied)
    }
    await auth.end()
  })
})
