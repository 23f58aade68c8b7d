import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Migration } from './migrate.ts'

/** The migrations that ship with this program, in order. The built program carries them beside itself. */
export function readMigrations(folder = shippedFolder()): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
}

function shippedFolder(): string {
  return fileURLToPath(new URL('../migrations', import.meta.url))
}
