import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { watchLoad } from './pool-load.ts'

export type Client = postgres.Sql

export interface ConnectOptions {
  /** Connections held at most; two to four per process are enough on a small machine. */
  readonly max?: number
  /** Shown in pg_stat_activity. */
  readonly name: string
  /** False behind pgbouncer older than 1.21 in transaction mode. */
  readonly prepare?: boolean
  /** How long things may take, in milliseconds; other than {@link patience} only in tests. */
  readonly patience?: Patience
  /** True when the database is spread over several nodes: every tenant is then set by `SET LOCAL`. */
  readonly spread?: boolean
}

const spreadClients = new WeakSet<Client>()

/** True for a client of a database that is spread over several nodes. */
export function isSpread(client: Client): boolean {
  return spreadClients.has(client)
}

/** After how long the server gives up a statement, a wait for a lock, and a transaction left open. */
export interface Patience {
  readonly statement: number
  readonly lock: number
  readonly idleInTransaction: number
}

const patience: Patience = { statement: 10_000, lock: 5_000, idleInTransaction: 15_000 }

/** Seconds to wait before connection attempt `n`: short, so that service is back at once after a restart. */
const backoff = (attempt: number) => Math.min(0.05 * 2 ** attempt, 0.5)

/**
 * A pool to one database as one role. Dates and instants arrive as text: `drizzle()` rewrites the
 * parsers of its client, which is why every client goes through it and none is shared.
 */
export function connect(url: string, options: ConnectOptions): Client {
  const { statement, lock, idleInTransaction } = options.patience ?? patience
  const client = postgres(url, {
    max: options.max ?? 4,
    prepare: options.prepare ?? true,
    backoff,
    connect_timeout: 5,
    idle_timeout: 60,
    onnotice: () => {},
    connection: {
      application_name: options.name,
      TimeZone: 'UTC',
      statement_timeout: statement,
      lock_timeout: lock,
      idle_in_transaction_session_timeout: idleInTransaction,
    },
  })
  drizzle(client)
  const watched = watchLoad(client)
  if (options.spread) spreadClients.add(watched)
  return watched
}

const passing = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  '40001',
  '40P01',
  '57P01',
  '57P02',
  '57P03',
])

/** The code of a database or socket error, looked for through the wrappers; undefined for any other. */
export function databaseErrorCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
  }
  return undefined
}

/** What the server answers when it is short of something: connections, time, memory, room on its disk. */
const exhausted = new Set([
  '53000',
  '53100',
  '53200',
  '53300',
  '53400',
  '55P03',
  '57014',
  '25P03',
  '25P04',
  '58030',
])

/**
 * True when the database cannot do it at the moment and nothing was changed: it is away, or short of
 * connections, time, memory or room.
 */
export function isUnavailable(error: unknown): boolean {
  return isPassing(error) || exhausted.has(databaseErrorCode(error) ?? '')
}

/** True when the same transaction may succeed if it is simply sent again. */
export function isPassing(error: unknown): boolean {
  const code = databaseErrorCode(error)
  return code !== undefined && passing.has(code)
}

/**
 * Runs a whole transaction, again when the connection or a lock failed, for at most about five
 * seconds. Safe for writes because each carries an idempotency key.
 */
export async function retrying<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await transaction()
    } catch (error) {
      if (attempt >= 11 || !isPassing(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, backoff(attempt) * 1000))
    }
  }
}
