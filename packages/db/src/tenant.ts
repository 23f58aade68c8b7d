import type { Instant } from '@meridian/domain'
import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core'
import { type PostgresJsQueryResultHKT, PostgresJsSession } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { type Client, isSpread, retrying } from './client.ts'
import { countWaiting } from './pool-load.ts'

/** A transaction that can see one organization; every repository function takes it first. */
export type Tx = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>

/** Whose transaction it is: the organization, and the person (null for the system). */
export interface Scope {
  readonly organizationId: string
  readonly userId: string | null
}

/** What travels with the opening of a transaction and with its end. */
export interface Edges {
  /** The database's own time, which is told with the opening. */
  readonly time: Promise<Instant>
  /**
   * Says that everything has been asked: the commit travels right behind, without waiting for the answers.
   * Should any of it fail, nothing is committed.
   */
  finish(): void
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
  return inTenantAtOnce(client, scope, async (tx, { time }) => work(tx, await time))
}

/**
 * As {@link inTenant}, the time promised: what `work` sends before it awaits the time travels with the
 * opening of the transaction and costs no round trip of its own, nor does the end after `finish`.
 */
export function inTenantAtOnce<T>(
  client: Client,
  scope: Scope,
  work: (tx: Tx, edges: Edges) => Promise<T>,
): Promise<T> {
  const opening = `${openingOf(scope)};${tellTime}`
  return retrying(() =>
    beginWith(client, opening, (connection, opened) => {
      const time = opened.then(nowFrom)
      // Work that never asks for the time fails with its own statements.
      time.catch(() => {})
      // By the next tick whatever the work has asked for is on its way.
      const finish = () => process.nextTick(connection.finish)
      return work(drizzleOn(connection), { time, finish })
    }),
  )
}

/** A call of a function of the database that enters the tenant by itself (`ops.enter`), and its values. */
export interface HotCall {
  readonly text: string
  readonly values: readonly unknown[]
}

/**
 * Asks the database one thing in one statement, its own transaction. On a distributed Postgres, where what
 * a function sets stays on one node, the tenant is set by `SET LOCAL` in the same message instead.
 */
export function askOnce<Row>(client: Client, scope: Scope, call: HotCall): Promise<Row[]> {
  const opening = openingOf(scope)
  const ask = (sql: postgres.ISql) =>
    sql.unsafe(call.text, call.values as never[], { prepare: true }).execute()
  return retrying(async () => {
    if (!isSpread(client))
      return countWaiting(client, () => ask(client) as unknown as Promise<Row[]>)
    return beginWith(client, opening, (connection) => {
      const asked = ask(connection)
      connection.finish()
      return asked as unknown as Promise<Row[]>
    })
  })
}

/** A transaction of the driver with what our patch adds to it. */
type Connection = postgres.TransactionSql & { finish(): void }

/** Opens a transaction with a text of our own, which is sent as it is. */
function beginWith<T>(
  client: Client,
  opening: string,
  work: (connection: Connection, opened: Promise<unknown>) => Promise<T>,
): Promise<T> {
  const patched = client as unknown as {
    begin(how: { opening: string }, fn: typeof work): Promise<T>
  }
  return patched.begin({ opening }, work)
}

function openingOf({ organizationId, userId }: Scope): string {
  for (const id of [organizationId, userId ?? organizationId]) {
    if (!uuid.test(id)) throw new Error('A scope takes UUIDs only')
  }
  return (
    `begin;set local app.organization_id = '${organizationId}';` +
    `set local app.user_id = '${userId ?? ''}'`
  )
}

const tellTime = `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`

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
