import { readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Where the launcher notes what is done already; not kept in git. */
export const stamps = join(root, '.stamps')

const tools = join(root, 'node_modules', '.bin')

/** A refusal whose message is a sentence for the person at the terminal. */
export class LaunchError extends Error {}

/**
 * The environment the project's tools run in: its own Node and tools come first, `first` before
 * them; nothing is reported to anybody.
 */
export function getEnvironment(first = []) {
  const path = [...first, tools, process.env.PATH].join(delimiter)
  return {
    ...process.env,
    PATH: path,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  }
}

/** The version of pnpm the project is pinned to, as in `12.21.0`. */
export function getPnpmVersion() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return packageManager.replace(/^pnpm@/, '').replace(/\+.*$/, '')
}
