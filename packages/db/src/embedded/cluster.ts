import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EngineError } from './engine-error.ts'
import { runProgram } from './launch.ts'
import type { EngineSeat } from './seat.ts'

/** Name of the cluster's superuser. */
export const superuser = 'postgres'

/** The folder of the cluster itself, what Postgres calls PGDATA. */
export function getClusterFolder(seat: EngineSeat): string {
  return join(seat.home, 'cluster')
}

/**
 * The superuser's password, made at random at the first call and kept in the data folder, readable
 * by its owner alone.
 */
export function getSuperuserPassword(dataFolder: string): string {
  const path = join(dataFolder, 'superuser-password')
  if (existsSync(path)) return readFileSync(path, 'utf8')
  const password = randomBytes(32).toString('base64url')
  writeFileSync(`${path}.new`, password, { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return password
}

/**
 * Makes the cluster where there is none: C locale, UTF-8, checksums, passwords asked of everybody.
 * Throws OTHER_VERSION when the one found was made by another major version of Postgres.
 */
export async function ensureCluster(
  seat: EngineSeat,
  options: { password: string; fsync: boolean },
): Promise<void> {
  const folder = getClusterFolder(seat)
  if (existsSync(join(folder, 'PG_VERSION'))) return assertSameVersion(seat)
  // Made under another name: a start cut short leaves nothing that looks like a cluster.
  const unfinished = `${folder}.new`
  rmSync(unfinished, { recursive: true, force: true })
  await initialize(seat, { ...options, folder: unfinished })
  renameSync(unfinished, folder)
}

interface Initialization {
  readonly folder: string
  readonly password: string
  readonly fsync: boolean
}

async function initialize(seat: EngineSeat, options: Initialization): Promise<void> {
  const { account } = seat.launch
  const passwordFile = join(seat.home, 'first-password')
  writeFileSync(passwordFile, options.password, { mode: 0o600 })
  if (account !== undefined) chownSync(passwordFile, account.uid, account.gid)
  const access = ['--auth=scram-sha-256', `--username=${superuser}`, `--pwfile=${passwordFile}`]
  const shape = ['--encoding=UTF8', '--locale=C', '--data-checksums', '--no-instructions']
  const sync = options.fsync ? [] : ['--no-sync']
  try {
    const args = [`--pgdata=${options.folder}`, ...access, ...shape, ...sync]
    await runProgram(seat.launch, seat.binaries.initdb, args)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function assertSameVersion(seat: EngineSeat): Promise<void> {
  const made = readFileSync(join(getClusterFolder(seat), 'PG_VERSION'), 'utf8').trim()
  const answer = await runProgram(seat.launch, seat.binaries.postgres, ['--version'])
  if (answer.includes(` ${made}.`)) return
  throw new EngineError(
    'OTHER_VERSION',
    `The data in ${seat.home} was made by Postgres ${made}, and the engine here is ${answer.trim()}. Use the release of Meridian that made it, back it up, and restore it here.`,
  )
}
