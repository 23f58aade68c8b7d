import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EngineError } from './engine-error.ts'
import { getProcessIdentity } from './process-identity.ts'

/** Who holds a data folder: the process that started the engine and where its service answers. */
export interface RunningMark {
  readonly pid: number
  readonly identity: string
  readonly address?: string
}

/** Takes the data folder for this process; throws ALREADY_RUNNING while another one holds it. */
export function takeRunningMark(dataFolder: string): void {
  const holder = findRunningMark(dataFolder)
  if (holder !== undefined) throw alreadyRunning(dataFolder, holder)
  rmSync(getPath(dataFolder), { force: true })
  try {
    writeMark(dataFolder, { flag: 'wx' })
  } catch {
    // Somebody else took it between the two lines above.
    throw alreadyRunning(dataFolder, findRunningMark(dataFolder))
  }
}

/** Notes where the service of this process answers, for the message a second start shows. */
export function writeRunningAddress(dataFolder: string, address: string): void {
  writeMark(dataFolder, { flag: 'w', address })
}

/** Gives the data folder free again. */
export function dropRunningMark(dataFolder: string): void {
  rmSync(getPath(dataFolder), { force: true })
}

/** The live process that holds a data folder; a mark left by a dead one counts as none. */
export function findRunningMark(dataFolder: string): RunningMark | undefined {
  try {
    const mark: RunningMark = JSON.parse(readFileSync(getPath(dataFolder), 'utf8'))
    return getProcessIdentity(mark.pid) === mark.identity ? mark : undefined
  } catch {
    // No mark, or one cut short by a crash: nobody holds the folder.
    return undefined
  }
}

function writeMark(dataFolder: string, options: { flag: 'w' | 'wx'; address?: string }): void {
  const { address, flag } = options
  const identity = getProcessIdentity(process.pid) ?? ''
  const mark: RunningMark = { pid: process.pid, identity, ...(address && { address }) }
  writeFileSync(getPath(dataFolder), JSON.stringify(mark), { flag, mode: 0o600 })
}

function getPath(dataFolder: string): string {
  return join(dataFolder, 'running.json')
}

function alreadyRunning(dataFolder: string, holder: RunningMark | undefined): EngineError {
  const where = holder?.address ? ` at ${holder.address}` : ''
  const who = holder ? ` (process ${holder.pid})` : ''
  return new EngineError(
    'ALREADY_RUNNING',
    `Meridian already runs${where}${who} with the data in ${dataFolder}.`,
  )
}
