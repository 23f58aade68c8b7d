import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { removeEmbedded, startEmbedded } from '@meridian/db'
import {
  BackupError,
  type Restored,
  readManifest,
  restoreCopy,
  restoreDump,
} from '@meridian/db/backup'
import type { Env } from '../env.ts'
import { prepareEmpty, urlsOf } from '../local/engine-databases.ts'
import { getSecrets } from '../local/secrets.ts'
import { keyFile } from './make-backup.ts'
import { getBackupUrl } from './own-databases.ts'

/** What was restored, and whether drafts can be opened with it. */
export type RestoreReport = Restored & { readonly key: 'restored' | 'yours' | 'new' }

/**
 * Restores a backup into an empty data folder or database, and compares what is there with what was backed
 * up. Writes over nothing; leaves no half of it behind. Throws BackupError in words.
 */
export async function restoreBackup(
  env: Env,
  { folder, tools }: { folder: string; tools?: string | undefined },
): Promise<RestoreReport> {
  readManifest(folder)
  if (env.databases) {
    const { owner: ownerUrl } = env.databases
    const backupUrl = getBackupUrl(env.databases)
    return { ...(await restoreDump({ folder, ownerUrl, backupUrl, tools })), key: 'yours' }
  }
  return restoreEmbedded(env, folder)
}

async function restoreEmbedded(env: Env, folder: string): Promise<RestoreReport> {
  const { DATA_FOLDER: dataFolder } = env
  if (existsSync(dataFolder) && readdirSync(dataFolder).length > 0) {
    throw new BackupError(
      `${dataFolder} is not empty, and nothing is written over it. Name an empty folder with DATA_FOLDER, or move that one away.`,
    )
  }
  const key = readKey(folder)
  const engine = await startEmbedded({ dataFolder })
  try {
    const secrets = getSecrets(dataFolder, env.APP_KEY ?? key)
    await prepareEmpty(engine.adminUrl, secrets)
    const {
      owner: ownerUrl,
      backup: backupUrl,
      superuser: superuserUrl,
    } = urlsOf(engine.adminUrl, secrets)
    const restored = await restoreCopy({ folder, ownerUrl, backupUrl, superuserUrl })
    await engine.stop()
    return { ...restored, key: env.APP_KEY ? 'yours' : key ? 'restored' : 'new' }
  } catch (error) {
    await engine.stop()
    removeEmbedded(dataFolder)
    throw error
  }
}

function readKey(folder: string): string | undefined {
  const path = join(folder, keyFile)
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}
