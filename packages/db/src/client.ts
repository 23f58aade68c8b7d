import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

export type Client = postgres.Sql

export interface ConnectOptions {
  /** Connections held at most; two to four per process are enough on a small machine. */
  readonly max?: number
  /** Shown in pg_stat_activity. */
  readonly name: string
  /** False behind pgbouncer older than 1.21 in transaction mode. */
  readonly prepare?: boolean
}

/** Seconds to wait before connection attempt `n`: short, so that service is back at once after a restart. */
const backoff = (attempt: number) => Math.min(0.05 * 2 ** attempt, 0.5)

/**
 * A pool to one database as one role. Dates and instants arrive as text: `drizzle()` rewrites the
 * parsers of its client, which is why every client goes through it and none is shared.
 */
export function connect(url: string, options: ConnectOptions): Client {
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
      statement_timeout: 10_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 15_000,
    },
  })
  drizzle(client)
  return client
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
