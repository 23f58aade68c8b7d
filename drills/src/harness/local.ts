import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findFreePort } from './free-port.ts'
import { endsWithDrill } from './processes.ts'
import { until } from './waiting.ts'

const dist = new URL('../../../apps/api/dist/', import.meta.url)

/** The demo clinic is made at the first start, which takes a slow machine minutes. */
const startsWithinMs = 300_000

/** Meridian as `npm start` runs it. */
export interface LocalMeridian {
  readonly url: string
  isAlive(): boolean
  output(): string
  /** Resolves to the exit code. */
  stop(): Promise<number | null>
}

/** Starts it on a data folder, with the demo clinic where the folder is empty. */
export async function startLocal(
  dataFolder: string,
  { args = [] }: { args?: readonly string[] } = {},
): Promise<LocalMeridian> {
  const port = await findFreePort()
  const env = { PATH: process.env.PATH, DATA_FOLDER: dataFolder, PORT: String(port) }
  const program = fileURLToPath(new URL('local.js', dist))
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
  const local = watch(child, `http://localhost:${port}`)
  endsWithDrill(local.stop)
  const isUp = await until(
    () => !local.isAlive() || local.output().includes('Ctrl-C stops everything.'),
    startsWithinMs,
  )
  if (!isUp || !local.isAlive()) throw new Error(`Meridian did not start:\n${local.output()}`)
  return local
}

function watch(child: ChildProcess, url: string): LocalMeridian {
  const said: string[] = []
  child.stdout?.on('data', (piece: Buffer) => said.push(piece.toString()))
  child.stderr?.on('data', (piece: Buffer) => said.push(piece.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    url,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    output: () => said.join(''),
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Runs a command of Meridian to its end, as `pnpm backup` and its kin do. */
export function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string; seconds: number }> {
  const began = performance.now()
  const program = fileURLToPath(new URL('cli.js', dist))
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, ...env },
  })
  const said: string[] = []
  child.stdout.on('data', (piece: Buffer) => said.push(piece.toString()))
  child.stderr.on('data', (piece: Buffer) => said.push(piece.toString()))
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, output: said.join(''), seconds: (performance.now() - began) / 1000 })
    })
  })
}
