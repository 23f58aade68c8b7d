import { findRunningEngine, startEmbedded } from '@meridian/db'
import { BackupError } from '@meridian/db/backup'
import type { Env } from '../env.ts'
import { urlsOf } from '../local/engine-databases.ts'
import { getSecrets, hasSecrets } from '../local/secrets.ts'

/** How the role that may read everything connects, and by what a backup is made. */
export interface Reading {
  readonly backupUrl: string
  readonly method: 'copy' | 'pg_dump'
}

/**
 * Runs `work` with the installation of this environment: databases of one's own, or the embedded engine,
 * which is started for as long as it takes unless Meridian runs.
 */
export async function withInstallation<T>(
  env: Env,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  if (env.databases) return work({ backupUrl: getBackupUrl(env.databases), method: 'pg_dump' })
  const folder = env.DATA_FOLDER
  if (!hasSecrets(folder)) throw new BackupError(`${folder} holds no installation of Meridian.`)
  const secrets = getSecrets(folder)
  const running = findRunningEngine(folder)
  if (running) return work({ backupUrl: urlsOf(running, secrets).backup, method: 'copy' })
  const engine = await startEmbedded({ dataFolder: folder })
  try {
    return await work({ backupUrl: urlsOf(engine.adminUrl, secrets).backup, method: 'copy' })
  } finally {
    await engine.stop()
  }
}

/** The address of meridian_backup; throws BackupError, in words, when it is not set. */
export function getBackupUrl({ backup }: NonNullable<Env['databases']>): string {
  if (backup !== null) return backup
  throw new BackupError(
    'DATABASE_BACKUP_URL: is needed, as the role meridian_backup; docs/operations.md says how to make it.',
  )
}
