import { type Client, connect } from '@meridian/db'
import { inject } from 'vitest'
import type { Bench } from '../../testing/bench.ts'

/** A connection to the bench's database that nothing holds back, to look and to tamper. End it. */
export function connectAsSuperuser({ database }: Pick<Bench, 'database'>): Client {
  const url = new URL(inject('adminUrl'))
  url.pathname = new URL(database.appUrl).pathname
  return connect(url.toString(), { name: 'superuser', max: 1 })
}

/** The names of all tables that hold organizations' rows. */
async function listTenantTables(superuser: Client): Promise<string[]> {
  const rows = await superuser`
    select format('%I.%I', table_schema, table_name) as name from information_schema.columns
    where column_name = 'organization_id' and table_schema in ('public', 'auth', 'ops')
    order by 1`
  return rows.map(({ name }) => String(name))
}

/** A digest of every row of an organization by table: equal when nothing at all was changed. */
export async function readChecksums(
  superuser: Client,
  organizationId: string,
): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const table of await listTenantTables(superuser)) {
    const [row] = await superuser.unsafe(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
       from ${table} t where organization_id = $1`,
      [organizationId],
    )
    sums[table] = String(row?.sum)
  }
  return sums
}

/** Every id that stands in an organization's rows, the organization's own included. */
export async function listIdsOf(superuser: Client, organizationId: string): Promise<string[]> {
  const ids = new Set<string>()
  for (const table of await listTenantTables(superuser)) {
    const rows = await superuser.unsafe(
      `select distinct m[1] as id from ${table} t,
         regexp_matches(to_jsonb(t)::text, '"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"', 'g') m
       where organization_id = $1`,
      [organizationId],
    )
    for (const { id } of rows) ids.add(String(id))
  }
  return [...ids]
}
