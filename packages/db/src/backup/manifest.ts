import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, type Migration } from '../migrate.ts'
import type { TableSum } from './tables.ts'

/** How the rows were taken along: by our own copy, or by the client tools of the server. */
export type Method = 'copy' | 'pg_dump'

/** Where an organization's audit chain ended. */
export interface ChainEnd {
  readonly organizationId: string
  readonly seq: number
  readonly head: string
}

/** What a backup holds, and what must be found again after it was restored. */
export interface Manifest {
  readonly format: 1
  readonly madeAt: string
  readonly method: Method
  /** The server's version, as in `15.18`. */
  readonly postgres: string
  readonly migrations: readonly { readonly name: string; readonly hash: string }[]
  readonly tables: readonly TableSum[]
  readonly chains: readonly ChainEnd[]
}

/** A backup, a restore or a check that cannot be done; its message is a sentence for the person at the terminal. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

const file = 'manifest.json'

/** Writes the manifest of a backup; whoever finds one finds a whole backup. */
export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(join(folder, file), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
}

/** Reads the manifest of a backup; throws BackupError when the folder holds none. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, file)
  if (!existsSync(path)) throw new BackupError(`${folder} holds no backup of Meridian.`)
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  if (manifest.format !== 1) {
    throw new BackupError(
      `${folder} was made by a newer version of Meridian. Restore it with that.`,
    )
  }
  return manifest
}

/**
 * The program's migrations that a backup was made with. Throws BackupError when it was made by a version
 * that this program does not know.
 */
export function migrationsOf({ migrations }: Manifest, known: readonly Migration[]): Migration[] {
  const hashes = new Map(migrations.map(({ name, hash }) => [name, hash]))
  const mine = known.filter((migration) => hashes.get(migration.name) === hashOf(migration))
  if (mine.length === migrations.length) return mine
  throw new BackupError(
    'The backup was made by another version of Meridian than this one. Restore it with that, then start this one.',
  )
}
