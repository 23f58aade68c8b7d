import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type postgres from 'postgres'
import type { Manifest } from './manifest.ts'
import { connectAtLeisure, type Snapshot } from './snapshot.ts'
import { listColumns } from './tables.ts'

/** Writes the rows of every table into a folder, a compressed file each. */
export async function copyOut({ sql, manifest }: Snapshot, folder: string): Promise<void> {
  mkdirSync(join(folder, 'rows'), { mode: 0o700 })
  for (const table of manifest.tables) {
    const rows = sql.unsafe(`copy ${table.name} (${listColumns(table)}) to stdout`)
    const file = createWriteStream(fileOf(folder, table.name), { mode: 0o600, flush: true })
    await pipeline(await rows.readable(), createGzip(), file)
  }
}

/**
 * Reads the rows of every table into a database that has the tables and no rows yet, in one transaction.
 * Connects as a superuser: checks between tables wait for no order, as what is read was whole.
 */
export async function copyIn(
  superuserUrl: string,
  { tables }: Manifest,
  folder: string,
): Promise<void> {
  const client = connectAtLeisure(superuserUrl)
  try {
    await client.begin(async (tx) => {
      const sql = tx as unknown as postgres.Sql
      await sql`set local session_replication_role = replica`
      for (const table of tables) {
        const rows = sql.unsafe(`copy ${table.name} (${listColumns(table)}) from stdin`)
        const file = createReadStream(fileOf(folder, table.name))
        await pipeline(file, createGunzip(), await rows.writable())
      }
    })
  } finally {
    await client.end()
  }
}

function fileOf(folder: string, table: string): string {
  return join(folder, 'rows', `${table}.gz`)
}
