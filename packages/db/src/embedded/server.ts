import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { getClusterFolder } from './cluster.ts'
import { EngineError } from './engine-error.ts'
import { getCommand } from './launch.ts'
import { findPostmasterFile } from './postmaster-file.ts'
import type { EngineSeat } from './seat.ts'
import { listSettings } from './settings.ts'
import { watchOver } from './watcher.ts'

/** How one server is started. */
export interface ServerOptions {
  readonly port: number
  readonly fsync: boolean
  /** Where the server writes its log; kept small. */
  readonly logFile: string
}

/** A running server. */
export interface EngineServer {
  readonly pid: number
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>
}

/** Why a server did not come up, told from its log. */
export type StartRefusal = 'PORT_TAKEN' | 'STILL_ENDING' | 'ALREADY_RUNNING' | 'OTHER'

/** A server that ended before it was ready. */
export class ServerRefused extends EngineError {
  readonly refusal: StartRefusal

  constructor(refusal: StartRefusal, log: string) {
    super('START_FAILED', `Postgres did not start. It says:\n${log.trim()}`)
    this.refusal = refusal
  }
}

/** Starts the server of a cluster and waits until it accepts connections; throws ServerRefused. */
export async function startServer(seat: EngineSeat, options: ServerOptions): Promise<EngineServer> {
  const logStart = getLogStart(options.logFile)
  const child = spawnServer(seat, options)
  const ended = getEnd(child)
  const { pid } = child
  if (pid === undefined || !(await isReady(seat, child))) {
    await ended
    const log = readFileSync(options.logFile, 'utf8').slice(logStart)
    throw new ServerRefused(getRefusal(log), log)
  }
  const callOff = watchOver(pid)
  return { pid, ended: ended.then(callOff) }
}

function spawnServer(seat: EngineSeat, options: ServerOptions): ChildProcess {
  const args = ['-D', getClusterFolder(seat), ...listSettings(options)]
  const command = getCommand(seat.launch, seat.binaries.postgres, args)
  const log = openSync(options.logFile, 'a', 0o600)
  // Its own session: Ctrl-C reaches Meridian alone, which ends its server last.
  const child = spawn(command.file, command.args, {
    ...command.options,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return child
}

function getEnd(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  child.once('exit', () => resolve())
  child.once('error', () => resolve())
  return promise
}

async function isReady(seat: EngineSeat, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const note = findPostmasterFile(getClusterFolder(seat))
    if (note?.pid === child.pid && note?.status === 'ready') return true
    await wait(15)
  }
  return false
}

function getRefusal(log: string): StartRefusal {
  if (/could not bind|could not create any TCP/.test(log)) return 'PORT_TAKEN'
  if (log.includes('pre-existing shared memory block')) return 'STILL_ENDING'
  if (/lock file ".*" already exists/.test(log)) return 'ALREADY_RUNNING'
  return 'OTHER'
}

/** Keeps the log from growing for ever; returns how long it is before this start. */
function getLogStart(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size < 1_000_000) return size
  truncateSync(logFile)
  return 0
}
