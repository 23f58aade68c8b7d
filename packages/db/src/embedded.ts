import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureCluster, getSuperuserPassword, superuser } from './embedded/cluster.ts'
import { EngineError } from './embedded/engine-error.ts'
import { type KeptServer, keepServer, type Notice } from './embedded/keeper.ts'
import { clearLeftovers } from './embedded/leftovers.ts'
import { findPostmasterFile } from './embedded/postmaster-file.ts'
import {
  dropRunningMark,
  findRunningMark,
  takeRunningMark,
  writeRunningAddress,
} from './embedded/running-mark.ts'
import { settleEngine } from './embedded/seat.ts'
import { ServerRefused } from './embedded/server.ts'

export { EngineError, type EngineErrorCode } from './embedded/engine-error.ts'

/** How to start the embedded engine. */
export interface EmbeddedOptions {
  /** A folder for the engine alone, made when missing; everything it keeps is in there. */
  readonly dataFolder: string
  /** The port to try first; the next free one is taken. 0 takes any. Default 54310. */
  readonly port?: number
  /** False for clusters that may be lost, as in tests: much quicker. Default true. */
  readonly fsync?: boolean
  /** Receives sentences for the operator, such as that the server had to be started again. */
  readonly log?: Notice
}

/** A running embedded engine, at 127.0.0.1 alone. */
export interface EmbeddedEngine extends KeptServer {
  /** Connection string of the superuser to the database `postgres`. */
  readonly adminUrl: string
  /** Notes where the service answers, for the message that a second start shows. */
  announce(address: string): void
}

/**
 * Starts a real Postgres on a data folder, made at the first start, kept afterwards.
 * It recovers by itself after a crash, is started again when it ends unexpectedly, and ends in order
 * with this process even if that is killed. Throws EngineError: ALREADY_RUNNING when another Meridian
 * holds the folder, and for whatever else keeps it from running, each with a sentence for people.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedEngine> {
  const dataFolder = prepareFolder(options.dataFolder)
  takeRunningMark(dataFolder)
  try {
    return await start(dataFolder, options)
  } catch (error) {
    dropRunningMark(dataFolder)
    throw explain(error, dataFolder)
  }
}

/**
 * Deletes everything an engine keeps, wherever it keeps it. There is no way back.
 * Throws ALREADY_RUNNING while Meridian runs with it.
 */
export function removeEmbedded(dataFolder: string): void {
  if (!existsSync(dataFolder)) return
  takeRunningMark(dataFolder)
  const home = join(dataFolder, 'engine')
  if (existsSync(home)) rmSync(realpathSync(home), { recursive: true, force: true })
  rmSync(dataFolder, { recursive: true, force: true })
}

/**
 * The superuser's connection string of the engine that Meridian runs with a data folder at the moment;
 * undefined while it does not run.
 */
export function findRunningEngine(dataFolder: string): string | undefined {
  if (!existsSync(dataFolder) || findRunningMark(realpathSync(dataFolder)) === undefined) return
  const cluster = join(realpathSync(join(dataFolder, 'engine')), 'cluster')
  const note = findPostmasterFile(cluster)
  if (note?.status !== 'ready') return
  return adminUrlOf(getSuperuserPassword(dataFolder), note.port)
}

function adminUrlOf(password: string, port: number): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`
}

async function start(dataFolder: string, options: EmbeddedOptions): Promise<EmbeddedEngine> {
  const { port = 54_310, fsync = true, log = () => {} } = options
  const password = getSuperuserPassword(dataFolder)
  const seat = await settleEngine(dataFolder)
  await clearLeftovers(seat)
  await ensureCluster(seat, { password, fsync })
  const logFile = join(dataFolder, 'postgres.log')
  const server = await keepServer(seat, { port, fsync, logFile }, log)
  return {
    port: server.port,
    adminUrl: adminUrlOf(password, server.port),
    announce: (address) => writeRunningAddress(dataFolder, address),
    crash: () => server.crash(),
    stop: () => server.stop().finally(() => dropRunningMark(dataFolder)),
  }
}

function prepareFolder(folder: string): string {
  // Root's engine runs as another account, which has to pass through; what is inside has own modes.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700
  mkdirSync(folder, { recursive: true, mode })
  return realpathSync(folder)
}

function explain(error: unknown, dataFolder: string): unknown {
  const held = error instanceof ServerRefused && error.refusal === 'ALREADY_RUNNING'
  if (!held) return error
  return new EngineError(
    'ALREADY_RUNNING',
    `Another Postgres already runs with the data in ${dataFolder}.`,
  )
}
