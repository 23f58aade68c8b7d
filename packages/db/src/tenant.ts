import type { Instant } from '@meridian/domain'
import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core'
import { type PostgresJsQueryResultHKT, PostgresJsSession } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { type Client, retrying } from './client.ts'

/** A transaction that can see one organization; every repository function takes it first. */
export type Tx = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>

/** Whose transaction it is: the organization, and the person (null for the system). */
export interface Scope {
  readonly organizationId: string
  readonly userId: string | null
}

const dialect = new PgDialect()
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Runs `work` in one transaction under row-level security for one organization, with the database's
 * own time; retried as a whole when the connection fails. `SET LOCAL`, so that it is right behind a
 * transaction pooler and on a distributed Postgres; the ids are checked because it takes no parameters.
 */
export function inTenant<T>(
  client: Client,
  scope: Scope,
  work: (tx: Tx, now: Instant) => Promise<T>,
): Promise<T> {
  return inTenantAtOnce(client, scope, async (tx, time) => work(tx, await time))
}

/**
 * As {@link inTenant}, the time promised: what `work` sends before it awaits the time travels with the
 * opening of the transaction and costs no round trip of its own.
 */
export function inTenantAtOnce<T>(
  client: Client,
  scope: Scope,
  work: (tx: Tx, time: Promise<Instant>) => Promise<T>,
): Promise<T> {
  const first = openingOf(scope)
  return retrying(
    () =>
      client.begin((connection) => {
        const time = connection.unsafe(first).simple().then(nowFrom)
        // Work that never asks for the time fails with its own statements.
        time.catch(() => {})
        return work(drizzleOn(connection), time)
      }) as Promise<T>,
  )
}

function openingOf({ organizationId, userId }: Scope): string {
  for (const id of [organizationId, userId ?? organizationId]) {
    if (!uuid.test(id)) throw new Error('A scope takes UUIDs only')
  }
  return (
    `set local app.organization_id = '${organizationId}';` +
    `set local app.user_id = '${userId ?? ''}';` +
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`
  )
}

function nowFrom(results: unknown): Instant {
  const rows = (results as { now: string }[][]).at(-1)
  const now = rows?.[0]?.now
  if (now === undefined) throw new Error('The database did not tell the time')
  return now
}

/** Drizzle on one open transaction, each statement prepared once per connection under its own text. */
function drizzleOn(connection: postgres.TransactionSql): Tx {
  const preparing = {
    unsafe: (text: string, values: postgres.ParameterOrJSON<never>[]) =>
      connection.unsafe(text, values, { prepare: true }),
  } as unknown as postgres.Sql
  const session = new PostgresJsSession<postgres.Sql, Record<string, never>, Record<string, never>>(
    preparing,
    dialect,
    undefined,
  )
  return new PgDatabase(dialect, session, undefined)
}

/** Drizzle on a pool, for the tables that belong to no organization. */
export function onPool(client: Client): Tx {
  return new PgDatabase(dialect, new PostgresJsSession(client, dialect, undefined), undefined)
}
