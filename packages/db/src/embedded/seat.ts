import { createHash } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Account, findEngineAccount } from './account.ts'
import { type EngineBinaries, findBinaries, getBinariesIn } from './binaries.ts'
import { EngineError } from './engine-error.ts'
import { type Launch, listLaunches, runProgram } from './launch.ts'

/** Where the engine of a data folder lives and how its programs are started. */
export interface EngineSeat {
  readonly launch: Launch
  readonly binaries: EngineBinaries
  /** The folder that holds the cluster; the engine's account owns it. */
  readonly home: string
}

const outside = '/var/lib/meridian'

/**
 * Finds where the engine of a data folder can live: in the data folder itself, or, when its account
 * has no way in there, below /var/lib/meridian, with a link to it in the data folder.
 */
export async function settleEngine(dataFolder: string): Promise<EngineSeat> {
  const home = join(dataFolder, 'engine')
  const account = findEngineAccount(home, dataFolder)
  const binaries = findBinaries()
  mkdirSync(home, { recursive: true, mode: 0o700 })
  if (account !== undefined) chownSync(home, account.uid, account.gid)
  for (const launch of listLaunches(account)) {
    const seat = { launch, binaries, home: realpathSync(home) }
    if (await isReachable(seat)) return seat
  }
  if (account === undefined) throw noAccess(dataFolder)
  return moveOutside(dataFolder, account)
}

async function isReachable({ launch, binaries, home }: EngineSeat): Promise<boolean> {
  if (process.platform === 'win32') return true
  const test = '"$1" --version && cd "$2" && [ -w . ]'
  try {
    await runProgram(launch, '/bin/sh', ['-c', test, 'sh', binaries.postgres, home])
    return true
  } catch {
    return false
  }
}

async function moveOutside(dataFolder: string, account: Account): Promise<EngineSeat> {
  const link = join(dataFolder, 'engine')
  const home = getOutsideHome(dataFolder, link)
  // Data that is already in there is never left behind unseen.
  if (realpathSync(link) !== home && readdirSync(link).length > 0) throw noAccess(dataFolder)
  mkdirSync(home, { recursive: true, mode: 0o711 })
  chownSync(home, account.uid, account.gid)
  const seat = { launch: { account, prefix: [] }, binaries: copyBinaries(home), home }
  if (!(await isReachable(seat))) throw noAccess(dataFolder)
  if (realpathSync(link) === home) return seat
  rmdirSync(link)
  symlinkSync(home, link)
  return seat
}

function getOutsideHome(dataFolder: string, link: string): string {
  if (lstatSync(link).isSymbolicLink()) return realpathSync(link)
  const name = createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 16)
  return join(outside, name)
}

/** A copy is made whole under another name first, so that a start cut short leaves no half of it. */
function copyBinaries(home: string): EngineBinaries {
  const source = findBinaries().home
  const version = createHash('sha256').update(realpathSync(source)).digest('hex').slice(0, 16)
  const target = join(home, `programs-${version}`)
  if (!existsSync(target)) {
    cpSync(source, `${target}.new`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${target}.new`, target)
  }
  return getBinariesIn(target)
}

function noAccess(dataFolder: string): EngineError {
  return new EngineError(
    'NO_ACCESS',
    `The account that would run Postgres may not write in ${dataFolder}. Start Meridian as the owner of that folder.`,
  )
}
