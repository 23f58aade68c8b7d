import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAppKey, newAppKey } from '../keys.ts'

/** What an installation with the embedded engine keeps to itself. */
export interface Secrets {
  readonly appKey: string
  readonly passwords: Readonly<
    Record<'meridian_owner' | 'meridian_app' | 'meridian_auth' | 'meridian_backup', string>
  >
}

/**
 * Reads the installation's secrets, or makes them at the first start, around a key that is brought along
 * if there is one; readable by its user alone.
 */
export function getSecrets(folder: string, appKey = newAppKey()): Secrets {
  const path = pathIn(folder)
  if (existsSync(path)) return readSecrets(path)
  const secrets: Secrets = {
    appKey,
    passwords: {
      meridian_owner: newPassword(),
      meridian_app: newPassword(),
      meridian_auth: newPassword(),
      meridian_backup: newPassword(),
    },
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}

/** Whether an installation with the embedded engine has been made in a folder. */
export function hasSecrets(folder: string): boolean {
  return existsSync(pathIn(folder))
}

const pathIn = (folder: string) => join(folder, 'secrets.json')

function readSecrets(path: string): Secrets {
  const secrets = JSON.parse(readFileSync(path, 'utf8')) as Secrets
  if (!isAppKey(secrets.appKey)) {
    throw new Error(
      `${path} holds no usable key. Put back the file this installation was made with.`,
    )
  }
  return secrets
}

function newPassword(): string {
  return randomBytes(24).toString('base64url')
}
