import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import type { ChainEnd, Manifest, Method } from './manifest.ts'
import { listTables, sumTable } from './tables.ts'

/** One moment of a database, seen as the role that may read everything. */
export interface Snapshot {
  readonly sql: postgres.Sql
  /** By which another connection sees the same moment. */
  readonly id: string
  /** What the database holds at this moment. */
  readonly manifest: Manifest
}

/** Connects without the limits of a service, since a backup takes its time; text comes out alike everywhere. */
export function connectAtLeisure(url: string): postgres.Sql {
  const client = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: {
      application_name: 'meridian backup',
      TimeZone: 'UTC',
      DateStyle: 'ISO',
      IntervalStyle: 'postgres',
      bytea_output: 'hex',
      extra_float_digits: '1',
    },
  })
  // Dates and instants arrive as text from here on.
  drizzle(client)
  return client
}

/** Runs `work` with one moment of a database, whatever is written meanwhile. */
export async function atOneMoment<T>(
  url: string,
  method: Method,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const client = connectAtLeisure(url)
  try {
    const done = client.begin('isolation level repeatable read read only', async (tx) => {
      const sql = tx as unknown as postgres.Sql
      const [row] = await sql`select pg_export_snapshot() as id`
      return work({ sql, id: String(row?.id), manifest: await describe(sql, method) })
    })
    return (await done) as T
  } finally {
    await client.end()
  }
}

async function describe(sql: postgres.Sql, method: Method): Promise<Manifest> {
  const tables = []
  for (const table of await listTables(sql)) tables.push(await sumTable(sql, table))
  const [server] = await sql`
    select current_setting('server_version') as version,
      to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as now`
  const migrations = await sql`select name, hash from ops.migration order by name`
  return {
    format: 1,
    madeAt: String(server?.now),
    method,
    postgres: String(server?.version).split(' ')[0] ?? '',
    migrations: migrations.map(({ name, hash }) => ({ name, hash })),
    tables,
    chains: await listChainEnds(sql),
  }
}

/** Where every organization's audit chain ends. */
export async function listChainEnds(sql: postgres.Sql): Promise<ChainEnd[]> {
  const rows = await sql`
    select organization_id, seq::int as seq, encode(head, 'hex') as head
    from event_counter order by 1`
  return rows.map(({ organization_id, seq, head }) => ({
    organizationId: organization_id,
    seq,
    head,
  }))
}
