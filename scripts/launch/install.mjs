import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPnpmFolder } from './pnpm.mjs'
import { getEnvironment, LaunchError, root, stamps } from './project.mjs'
import { getLastLines, run } from './run.mjs'

const stamp = join(stamps, 'installed')

/** Installs what the lock file says, unless that is what is installed already. */
export async function ensureInstalled() {
  const wanted = getWanted()
  if (isInstalled(wanted)) return
  console.log('Installing what Meridian is built from. The first time takes a minute or two.')
  rmSync(stamp, { force: true })
  const env = { ...getEnvironment([await findPnpmFolder()]), CI: 'true' }
  const { code, output } = await run('pnpm', ['install', '--frozen-lockfile'], { env })
  if (code !== 0) {
    throw new LaunchError(
      `The installation did not succeed. If the network was away, run the same command again.\n${getLastLines(output)}`,
    )
  }
  mkdirSync(stamps, { recursive: true })
  writeFileSync(stamp, wanted)
}

function isInstalled(wanted) {
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted &&
    existsSync(join(root, 'node_modules', '.modules.yaml')) &&
    listPackages().every((folder) => existsSync(join(folder, 'node_modules')))
  )
}

/** A text that changes with anything that decides what has to be installed. */
function getWanted() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
  const shared = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) => join(root, name))
  const manifests = [root, ...listPackages()].map((folder) => join(folder, 'package.json'))
  for (const file of [...shared, ...manifests, ...listFiles(join(root, 'patches'))]) {
    hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function listPackages() {
  const below = ['apps', 'packages'].flatMap((group) => listFiles(join(root, group)))
  return [...below, join(root, 'e2e')].filter((folder) => existsSync(join(folder, 'package.json')))
}

function listFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
}
