import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { EngineError } from './engine-error.ts'

/** A user of the operating system, by numbers. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/**
 * The account the engine must run as, or undefined when that is simply the current one.
 * Postgres refuses to run as root: root gets the account that owns the data already, else one made
 * for such services, else a new system account; throws NO_ACCOUNT when there is none to be had.
 */
export function findEngineAccount(clusterFolder: string, dataFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const account =
    findOwner(clusterFolder) ??
    findOwner(dataFolder) ??
    findAccount('meridian') ??
    findAccount('postgres') ??
    createAccount('meridian') ??
    findAccount('nobody')
  if (account !== undefined) return account
  throw new EngineError(
    'NO_ACCOUNT',
    'Postgres does not run as root, and this system has no other account to run it. Start Meridian as an ordinary user, or set DATABASE_URL to a Postgres server.',
  )
}

function findOwner(folder: string): Account | undefined {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid }
}

function findAccount(name: string): Account | undefined {
  const uid = askId('-u', name)
  const gid = askId('-g', name)
  return uid && gid ? { uid, gid } : undefined
}

function createAccount(name: string): Account | undefined {
  const home = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin']
  run('useradd', ['--system', '--user-group', ...home, name])
  return findAccount(name)
}

function askId(flag: string, name: string): number | undefined {
  const answer = run('id', [flag, name])
  return answer === undefined ? undefined : Number.parseInt(answer, 10)
}

function run(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}
