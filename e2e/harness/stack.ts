import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from './free-port.ts'

const program = join(import.meta.dirname, '..', '..', 'apps', 'api', 'dist', 'local.js')
const startsWithin = 90_000

/** What a stack must not inherit: it would be another installation than `npm start` gives. */
const foreign =
  /^(DATABASE_|SMTP_URL$|MAIL_FROM$|APP_KEY$|PUBLIC_URL$|HOST$|TRUST_PROXY$|LOG_LEVEL$)/

export interface StackOptions {
  /** Arguments as after `npm start --`. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Meridian as `npm start` runs it, with data and port of its own. */
export interface Stack {
  readonly url: string
  /** Everything it has printed since the last start. */
  output(): string
  /** Ends it as Ctrl-C does; resolves to the exit code and whether its Postgres is gone too. */
  stop(): Promise<{ code: number | null; isEngineGone: boolean }>
  /** Kills the process and nothing else, as a crash would. */
  kill(): Promise<void>
  /** Starts again on the same data and port. */
  start(): Promise<void>
  /** Forgets the data; stop it first. */
  forget(): void
}

/** Starts the built program on an empty data folder and waits until it says where it listens. */
export async function startStack({ args = [], env = {} }: StackOptions = {}): Promise<Stack> {
  const folder = mkdtempSync(join(tmpdir(), 'meridian-journeys-'))
  // The account that runs the engine must be able to enter.
  chmodSync(folder, 0o755)
  const port = await findFreePort()
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  const variables = {
    ...Object.fromEntries(inherited),
    PORT: String(port),
    DATA_FOLDER: folder,
    ...env,
  }
  const launch = () => launchProgram(args, variables)
  let running = await launch().catch((error: unknown) => {
    forgetFolder(folder)
    throw error
  })
  return {
    url: findUrl(running.output()),
    output: () => running.output(),
    start: async () => {
      running = await launch()
    },
    kill: async () => {
      running.child.kill('SIGKILL')
      await running.ended
    },
    stop: async () => {
      const enginePid = findEnginePid(folder)
      running.child.kill('SIGTERM')
      const code = await running.ended
      return { code, isEngineGone: enginePid === null || !isAlive(enginePid) }
    },
    forget: () => forgetFolder(folder),
  }
}

interface Running {
  readonly child: ChildProcess
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>
  output(): string
}

async function launchProgram(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Running> {
  // It stops by itself when the channel closes, so that nothing outlives a run that was killed.
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const pieces: string[] = []
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null)
  const running = { child, ended, output: () => pieces.join('') }
  const listening = new Promise<void>((resolve) => {
    const listen = (piece: Buffer) => {
      pieces.push(piece.toString())
      if (running.output().includes('Ctrl-C stops everything.')) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
  })
  const failed = ended.then(() => {
    throw new Error(`Meridian did not start:\n${running.output()}`)
  })
  const tooLate = setTimeout(() => child.kill('SIGKILL'), startsWithin)
  await Promise.race([listening, failed]).finally(() => clearTimeout(tooLate))
  return running
}

function findUrl(output: string): string {
  const url = /^Meridian is running: (\S+)$/m.exec(output)?.[1]
  if (!url) throw new Error(`Meridian did not say where it runs:\n${output}`)
  return url
}

function findEnginePid(folder: string): number | null {
  const path = join(folder, 'engine', 'cluster', 'postmaster.pid')
  return existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function forgetFolder(folder: string): void {
  const engine = join(folder, 'engine')
  // The engine lives elsewhere when its account has no way into the folder.
  if (existsSync(engine)) rmSync(realpathSync(engine), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}
