import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { migrate } from '../migrate.ts'
import { readMigrations } from '../migrations.ts'
import { type AuditFinding, assertAudit, verifyAudit } from './audit.ts'
import { dumpIn, dumpOut } from './client-tools.ts'
import { copyIn, copyOut } from './copy.ts'
import {
  BackupError,
  type Manifest,
  type Method,
  migrationsOf,
  readManifest,
  writeManifest,
} from './manifest.ts'
import { atOneMoment, connectAtLeisure } from './snapshot.ts'
import { listTables, sumTable } from './tables.ts'

/** What is backed up, how, and where to. */
export interface Backup {
  /** Connection string of meridian_backup, which may read every row. */
  readonly backupUrl: string
  readonly method: Method
  /** A folder that is not there yet. */
  readonly folder: string
  /** Where pg_dump is, unless it is where Debian puts it. */
  readonly tools?: string | undefined
  /** Adds to the folder before it counts as whole. */
  readonly add?: (folder: string) => void
}

/**
 * Writes one moment of an installation into a folder, while it is used; the folder appears when it is
 * whole. Throws BackupError, in words, when it cannot be done.
 */
export async function backUp(backup: Backup): Promise<Manifest> {
  const { backupUrl, method, folder, tools } = backup
  if (existsSync(folder)) throw new BackupError(`${folder} is there already.`)
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  try {
    const manifest = await atOneMoment(backupUrl, method, async (snapshot) => {
      if (method === 'copy') await copyOut(snapshot, unfinished)
      else await dumpOut(snapshot, { url: backupUrl, folder: unfinished, tools })
      return snapshot.manifest
    })
    backup.add?.(unfinished)
    writeManifest(unfinished, manifest)
    renameSync(unfinished, folder)
    return manifest
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** What was found in a database after it was restored; all of it as the backup says. */
export interface Restored {
  readonly manifest: Manifest
  readonly rows: number
  readonly audit: readonly AuditFinding[]
}

/** Where to restore to, as each of the roles. */
export interface Target {
  readonly folder: string
  readonly ownerUrl: string
  readonly backupUrl: string
}

/** Restores our own copy into an empty database; throws BackupError unless all of it is found there. */
export async function restoreCopy(target: Target & { superuserUrl: string }): Promise<Restored> {
  const manifest = readManifest(target.folder)
  assertMethod(manifest, 'copy')
  const migrations = migrationsOf(manifest, readMigrations())
  await assertEmpty(target.ownerUrl)
  await migrate(target.ownerUrl, migrations)
  await copyIn(target.superuserUrl, manifest, target.folder)
  return verifyRestored(manifest, target.backupUrl)
}

/** Restores what pg_dump wrote into an empty database; throws BackupError unless all of it is found there. */
export async function restoreDump(
  target: Target & { tools?: string | undefined },
): Promise<Restored> {
  const manifest = readManifest(target.folder)
  assertMethod(manifest, 'pg_dump')
  migrationsOf(manifest, readMigrations())
  await assertEmpty(target.ownerUrl)
  const postgres = await readVersion(target.ownerUrl)
  await dumpIn(target.ownerUrl, { postgres, folder: target.folder, tools: target.tools })
  return verifyRestored(manifest, target.backupUrl)
}

function assertMethod({ method }: Manifest, wanted: Method) {
  if (method === wanted) return
  throw new BackupError(
    method === 'copy'
      ? 'This is a backup of the embedded engine: restore it without DATABASE_URL.'
      : 'This is a backup of a server of one’s own: set DATABASE_URL and its companions to an empty database.',
  )
}

async function assertEmpty(url: string): Promise<void> {
  const client = connectAtLeisure(url)
  try {
    const tables = await listTables(client)
    if (tables.length === 0) return
    throw new BackupError('There is a database already, and nothing is written over it.')
  } finally {
    await client.end()
  }
}

async function readVersion(url: string): Promise<string> {
  const client = connectAtLeisure(url)
  const [row] = await client`select current_setting('server_version') as version`
  await client.end()
  return String(row?.version)
}

async function verifyRestored(manifest: Manifest, backupUrl: string): Promise<Restored> {
  const client = connectAtLeisure(backupUrl)
  try {
    const differing: string[] = []
    for (const table of manifest.tables) {
      const { rows, digest } = await sumTable(client, table)
      if (rows !== table.rows || digest !== table.digest) differing.push(table.name)
    }
    if (differing.length > 0) {
      throw new BackupError(`Not restored as they were: ${differing.join(', ')}.`)
    }
  } finally {
    await client.end()
  }
  const audit = await verifyAudit(backupUrl, manifest.chains)
  assertAudit(audit)
  return { manifest, audit, rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0) }
}
