import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backUp, type Manifest } from '@meridian/db/backup'
import type { Env } from '../env.ts'
import { getSecrets } from '../local/secrets.ts'
import { withInstallation } from './own-databases.ts'

/** The file of a backup that holds the installation's key, if it was asked for. */
export const keyFile = 'app-key'

/** What to back up to where. */
export interface BackupOrder {
  readonly folder: string
  /** Whether the installation's key goes along: with it, the backup opens drafts. */
  readonly withKey: boolean
  readonly tools?: string | undefined
}

/** Backs up the installation of this environment, while it runs or not. Throws BackupError in words. */
export function makeBackup(env: Env, { folder, withKey, tools }: BackupOrder): Promise<Manifest> {
  return withInstallation(env, ({ backupUrl, method }) =>
    backUp({
      backupUrl,
      method,
      folder,
      tools,
      add: (unfinished) => {
        if (!withKey) return
        const key = env.APP_KEY ?? getSecrets(env.DATA_FOLDER).appKey
        writeFileSync(join(unfinished, keyFile), `${key}\n`, { mode: 0o600 })
      },
    }),
  )
}
