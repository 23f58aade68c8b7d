import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dumpSchema } from './dump-schema.ts'
import { readMigrations } from './migrations.ts'
import * as schema from './schema/index.ts'
import { createTestDatabase, type TestDatabase } from './testing/index.ts'

let database: TestDatabase
let sql: postgres.Sql

beforeAll(async () => {
  database = await createTestDatabase()
  sql = postgres(database.ownerUrl, { max: 1 })
})
afterAll(async () => {
  await sql.end()
  await database.close()
})

const inSchemas = () => sql`n.nspname in ('public', 'auth', 'ops')`

/** Every table with an organization, found in the catalog: a new one joins by existing. */
function tenantTables() {
  return sql`
    select c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity as secured,
      c.relforcerowsecurity as forced
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
    where c.relkind = 'r' and ${inSchemas()} order by 2`
}

describe('every tenant table (A6)', () => {
  it('is there at all', async () => {
    expect((await tenantTables()).length).toBeGreaterThan(20)
  })

  it('has row-level security enabled and forced', async () => {
    expect((await tenantTables()).filter(({ secured, forced }) => !secured || !forced)).toEqual([])
  })

  it('has exactly one policy of the application per command it is granted, and no other', async () => {
    const rows = await sql`
      with granted as (
        select c.oid, lower(g.privilege_type) as command from pg_class c, aclexplode(c.relacl) g
        where g.grantee = 'meridian_app'::regrole
        union
        select a.attrelid, lower(g.privilege_type) from pg_attribute a, aclexplode(a.attacl) g
        where g.grantee = 'meridian_app'::regrole and g.privilege_type <> 'SELECT'
      ), policed as (
        select polrelid as oid, case polcmd when 'r' then 'select' when 'a' then 'insert'
          when 'w' then 'update' when 'd' then 'delete' else 'all' end as command
        from pg_policy where 'meridian_app'::regrole = any(polroles)
      )
      select c.relname, coalesce(granted.command, policed.command) as command,
        (granted.command is not null) as granted,
        (select count(*)::int from policed p
          where p.oid = c.oid and p.command = coalesce(granted.command, policed.command)) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
      left join granted on granted.oid = c.oid
      full join policed on policed.oid = granted.oid and policed.command = granted.command
      where c.relkind = 'r' and ${inSchemas()}`
    expect(rows.filter(({ granted, policies }) => !granted || policies !== 1)).toEqual([])
  })

  it('names the organization in its primary key and in every unique and foreign key', async () => {
    const rows = await sql`
      select conrelid::regclass::text as name, conname from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
      where k.contype in ('p', 'u', 'f') and ${inSchemas()} and not a.attnum = any(k.conkey)`
    expect([...rows]).toEqual([])
  })

  it('has no unique index that leaves the organization out, and none on an enum', async () => {
    const rows = await sql`
      select i.indexrelid::regclass::text as name from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
      where ${inSchemas()} and i.indisunique and not a.attnum = any(i.indkey::int2[])`
    expect([...rows]).toEqual([])
    expect([...(await sql`select typname from pg_type where typtype = 'e'`)]).toEqual([])
  })

  it('has no index that does not begin with the organization, links by token aside', async () => {
    const rows = await sql`
      select i.indexrelid::regclass::text as name from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
      where ${inSchemas()} and i.indkey[0] <> a.attnum order by 1`
    // The worker and the sign-in look across organizations, by what they are given.
    expect(rows.map(({ name }) => name)).toEqual([
      'auth.invitation_by_token',
      'auth.membership_of_user',
      'ops.due_first',
    ])
  })
})

describe('the roles', () => {
  it('neither own anything, nor bypass row-level security, except the backup, which only reads', async () => {
    const rows = await sql`
      select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
      from pg_roles where rolname in ('meridian_app', 'meridian_auth', 'meridian_backup')
      order by rolname`
    expect(rows.map((row) => [row.rolname, row.rolsuper, row.rolbypassrls, row.owned])).toEqual([
      ['meridian_app', false, false, 0],
      ['meridian_auth', false, false, 0],
      ['meridian_backup', false, true, 0],
    ])
    const writes = await sql`
      select table_schema, table_name, privilege_type from information_schema.role_table_grants
      where grantee = 'meridian_backup' and privilege_type <> 'SELECT'`
    expect([...writes]).toEqual([])
  })

  it('gives the application no right on credentials', async () => {
    const rows = await sql`
      select table_name from information_schema.role_column_grants
      where grantee = 'meridian_app' and table_schema = 'auth'
        and (table_name in ('account', 'setup_link', 'rate_limit') or column_name = 'token_hash')
        and table_name <> 'invitation'`
    expect([...rows]).toEqual([])
  })
})

describe('the schema', () => {
  it('is the one that is committed', async () => {
    const path = fileURLToPath(new URL('../migrations/schema.sql', import.meta.url))
    expect(await dumpSchema(sql), 'run `pnpm schema`').toBe(readFileSync(path, 'utf8'))
  })

  it('has in every table the columns the program declares, and no others', async () => {
    const tables = Object.values(schema).filter((value) => is(value, PgTable)) as PgTable[]
    for (const table of tables) {
      const { schema: name = 'public' } = getTableConfig(table)
      const columns = await sql`
        select column_name, is_nullable from information_schema.columns
        where table_schema = ${name} and table_name = ${getTableName(table)} order by 1`
      const declared = Object.values(getTableColumns(table))
        .map((column) => ({
          column_name: column.name,
          is_nullable: column.notNull ? 'NO' : 'YES',
        }))
        .sort((a, b) => (a.column_name < b.column_name ? -1 : 1))
      expect([...columns], getTableName(table)).toEqual(declared)
    }
  })

  const enter = /create function ops\.enter\([^;]*set_config[^;]*;\s*end \$\$;/

  it('uses nothing a distributed Postgres refuses under row-level security (A7)', () => {
    for (const { name, text } of readMigrations()) {
      // The one setting inside a function: a spread database is entered by SET LOCAL (askOnce).
      const statements = text.replace(/--.*$/gm, '').replace(enter, '')
      for (const forbidden of [
        /create\s+(constraint\s+)?trigger/i,
        /create\s+type\s+\w+\s+as\s+enum/i,
        /set_config\s*\(/i,
        /insert\s+into[^;]*\bselect\b/i,
        /policy[^;]*\(\s*select\b/i,
      ]) {
        expect(statements, name).not.toMatch(forbidden)
      }
    }
  })
})
