import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { getPnpmVersion, LaunchError, stamps } from './project.mjs'
import { getLastLines, run } from './run.mjs'

/**
 * The folder with the pinned pnpm, fetched through npx the first time, remembered afterwards.
 * Throws LaunchError when it cannot be fetched.
 */
export async function findPnpmFolder() {
  const stamp = join(stamps, `pnpm-${getPnpmVersion()}`)
  const known = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (known && existsSync(known)) return dirname(known)
  const path = await fetchPnpm()
  mkdirSync(stamps, { recursive: true })
  writeFileSync(stamp, path)
  return dirname(path)
}

async function fetchPnpm() {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  const spec = `pnpm@${getPnpmVersion()}`
  const { code, output } = await run('npx', ['--yes', '--package', spec, '--', finder, 'pnpm'])
  const path = output
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /pnpm(\.cmd)?$/.test(line))
  if (code === 0 && path && existsSync(path)) return path
  throw new LaunchError(
    `Could not fetch ${spec} with npx. Is this machine connected to the internet?\n${getLastLines(output)}`,
  )
}
