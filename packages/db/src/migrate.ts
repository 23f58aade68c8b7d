import { createHash } from 'node:crypto'
import postgres from 'postgres'

/** One step of the schema: its file name (`0001_foundation.sql`) and its text. */
export interface Migration {
  readonly name: string
  readonly text: string
}

const lockKey = 4_310_001

/** Says which migrations a database has and lacks; throws when it is newer than this program. */
export async function pendingMigrations(
  client: postgres.Sql,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const [table] = await client`select to_regclass('ops.migration') is not null as there`
  const applied = table?.there ? await client`select name, hash from ops.migration` : []
  const known = new Map(migrations.map((migration) => [migration.name, hashOf(migration)]))
  for (const { name, hash } of applied) {
    if (known.get(name) !== hash) {
      throw new Error(
        known.has(name)
          ? `Migration ${name} was changed after it ran; this program does not fit this database.`
          : `The database has migration ${name}, which this program does not know: it was made by a newer version. Start that version.`,
      )
    }
  }
  const done = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !done.has(name))
}

/**
 * Applies what is missing, in order, each in its own transaction, under an advisory lock, so that any
 * number of nodes may start at once. Connects as the owner. Returns the names applied.
 */
export async function migrate(
  ownerUrl: string,
  migrations: readonly Migration[],
): Promise<string[]> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await client`select pg_advisory_lock(${lockKey})`
    await client`create schema if not exists ops`
    await client`create table if not exists ops.migration (
      name text primary key, hash text not null, applied_at timestamptz(3) not null default now())`
    const pending = await pendingMigrations(client, migrations)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function apply(client: postgres.Sql, migration: Migration) {
  await client.begin(async (sql) => {
    await sql.unsafe(`set local lock_timeout = '2s'`)
    await sql.unsafe(migration.text).simple()
    await sql`insert into ops.migration (name, hash) values (${migration.name}, ${hashOf(migration)})`
    await sql.unsafe('grant select on ops.migration to meridian_app, meridian_backup')
  })
}

/** What tells a migration from an edited one. */
export function hashOf({ text }: Migration): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
}
