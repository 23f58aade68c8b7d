import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from './client.ts'
import { inTenant } from './tenant.ts'
import { createTestDatabase, type TestDatabase } from './testing/index.ts'

let database: TestDatabase
let app: postgres.Sql
const [a, b] = [randomUUID(), randomUUID()]

/** One tenant transaction of the application, with raw SQL: what a mistake in the code could do. */
function as<T>(organizationId: string | null, work: (sql: postgres.TransactionSql) => Promise<T>) {
  return app.begin(async (sql) => {
    if (organizationId) await sql.unsafe(`set local app.organization_id = '${organizationId}'`)
    return work(sql)
  })
}

function clinic(sql: postgres.TransactionSql, id: string) {
  return sql`insert into organization (organization_id, name, time_zone, working_week, created_at)
    values (${id}, 'Clinic', 'UTC', '[]', now())`
}

function patient(sql: postgres.TransactionSql, organizationId: string, id: string) {
  return sql`insert into patient (organization_id, id, name, folded_name, birth_date, sex, language, registered_at)
    values (${organizationId}, ${id}, 'Ana', 'ana', '1970-01-01', 'female', 'en', now())`
}

const patientOfA = randomUUID()

beforeAll(async () => {
  database = await createTestDatabase()
  app = postgres(database.appUrl, { max: 8, onnotice: () => {} })
  for (const id of [a, b]) await as(id, (sql) => clinic(sql, id))
  await as(a, (sql) => patient(sql, a, patientOfA))
})
afterAll(async () => {
  await app.end()
  await database.close()
})

describe('the database holds the line when the code is wrong (A5)', () => {
  it('shows nothing without an organization, in any tenant table', async () => {
    const tables = await app`
      select c.oid::regclass::text as name from pg_class c
      join pg_attribute x on x.attrelid = c.oid and x.attname = 'organization_id'
      where c.relkind = 'r' and has_table_privilege(c.oid, 'select')`
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables) {
      const rows = await as(null, (sql) => sql.unsafe(`select 1 from ${name} limit 1`))
      expect([...rows], name).toEqual([])
    }
  })

  it('does not show one organization to another', async () => {
    const rows = await as(b, (sql) => sql`select id from patient`)
    expect([...rows]).toEqual([])
  })

  it('refuses to write for another organization, or to move a row there', async () => {
    await expect(as(b, (sql) => patient(sql, a, randomUUID()))).rejects.toThrow(/row-level/)
    await expect(
      as(a, (sql) => sql`update patient set organization_id = ${b} where id = ${patientOfA}`),
    ).rejects.toThrow(/row-level/)
  })

  it('refuses a reference across organizations', async () => {
    await expect(
      as(
        b,
        (sql) =>
          sql`insert into patient_token (organization_id, token, patient_id) values (${b}, 'x', ${patientOfA})`,
      ),
    ).rejects.toThrow(/foreign key/)
  })

  it.each([
    'truncate patient',
    'alter table patient disable row level security',
    'alter table patient no force row level security',
    'drop policy tenant_select on patient',
    'set role meridian_owner',
    'set role meridian_backup',
    'set session authorization meridian_owner',
    'create table public.mine (id int)',
    'select password_hash from auth.account',
    'select token_hash from auth.session',
    'update audit_event set kind = kind',
    'delete from audit_event',
    'update note_version set sections = sections',
    'delete from note_version',
    'update note set visibility = visibility',
    'delete from note',
    'update timeline_entry set kind = kind',
    'delete from timeline_entry',
    'update access_log set section = section',
    'delete from access_log',
    'update response set scores = scores',
    'delete from response',
    'delete from patient',
  ])('refuses %s', async (statement) => {
    await expect(as(a, (sql) => sql.unsafe(statement))).rejects.toThrow(
      /permission denied|must be owner/,
    )
  })

  it('keeps 600 interleaved transactions of many organizations apart', async () => {
    const client = connect(database.appUrl, { name: 'isolation', max: 4 })
    const ids = Array.from({ length: 30 }, () => randomUUID())
    for (const id of ids) await as(id, (sql) => clinic(sql, id))
    const seen = await Promise.all(
      Array.from({ length: 600 }, (_, index) => {
        const organizationId = ids[index % ids.length] ?? a
        return inTenant(client, { organizationId, userId: null }, async (tx) => {
          const rows = await tx.execute('select organization_id from organization')
          return rows.every((row) => row.organization_id === organizationId) && rows.length === 1
        })
      }),
    )
    await client.end()
    expect(seen.filter((own) => !own)).toEqual([])
  })

  it('takes nothing but UUIDs for a scope', () => {
    const client = connect(database.appUrl, { name: 'isolation' })
    for (const organizationId of ['', "'; drop table patient; --", a.toUpperCase()]) {
      expect(() =>
        inTenant(client, { organizationId, userId: null }, () => Promise.resolve()),
      ).toThrow('UUIDs only')
    }
    return client.end()
  })
})
