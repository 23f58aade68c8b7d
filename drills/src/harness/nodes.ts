import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findFreePort } from './free-port.ts'
import type { DrillInstallation } from './installation.ts'
import { endsWithDrill } from './processes.ts'
import { pause } from './waiting.ts'

/** How one process of Meridian is started. */
export interface NodeOptions {
  readonly entry?: 'main' | 'worker'
  /** The same port as before, for one that is started again. */
  readonly port?: number
  /** Where people reach it, if not at its own port. */
  readonly publicUrl?: string
  readonly env?: Readonly<Record<string, string>>
  /** Options of Node itself. */
  readonly nodeOptions?: readonly string[]
}

/** A process of Meridian, built as for production. */
export interface MeridianNode {
  readonly url: string
  readonly port: number
  readonly publicUrl: string
  readonly pid: number
  /** Everything it has printed. */
  output(): string
  /** Memory it holds, in mebibytes. */
  memory(): number
  isAlive(): boolean
  /** The numbers it tells on its other port. */
  numbers(): Promise<Record<string, number>>
  /** As a power cut would; resolves when it is gone. */
  kill(): Promise<void>
  /** As an orderly stop; resolves to the exit code. */
  stop(): Promise<number | null>
}

/** Starts a web service or a worker and waits until it serves. Throws with what it said when it does not. */
export async function startNode(
  installation: DrillInstallation,
  options: NodeOptions = {},
): Promise<MeridianNode> {
  const port = options.port ?? (await findFreePort())
  const metricsPort = await findFreePort()
  const node = launch(installation, { ...options, port }, metricsPort)
  const isReady = options.entry === 'worker' ? () => isRunning(node) : () => answers(node)
  for (let tries = 0; !(await isReady()); tries += 1) {
    if (!node.isAlive() || tries > 1200) {
      throw new Error(`A process of Meridian did not start:\n${node.output()}`)
    }
    await pause(25)
  }
  return node
}

/** Starts it without waiting for anything. */
export function launch(
  { urls, appKey }: DrillInstallation,
  options: NodeOptions & { port: number },
  metricsPort: number,
): MeridianNode {
  const { entry = 'main', port, env = {}, nodeOptions = [] } = options
  const publicUrl = options.publicUrl ?? `http://localhost:${port}`
  const program = fileURLToPath(new URL(`../../../apps/api/dist/${entry}.js`, import.meta.url))
  const child = spawn(process.execPath, [...nodeOptions, program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      METRICS_PORT: String(metricsPort),
      APP_KEY: appKey,
      DATABASE_URL: urls.app,
      DATABASE_OWNER_URL: urls.owner,
      DATABASE_AUTH_URL: urls.auth,
      LOG_LEVEL: 'info',
      ...env,
    },
  })
  const node = watch(child, { port, publicUrl, metricsPort })
  endsWithDrill(() => node.kill())
  return node
}

function watch(
  child: ChildProcess,
  { port, publicUrl, metricsPort }: { port: number; publicUrl: string; metricsPort: number },
): MeridianNode {
  const said: string[] = []
  const listen = (piece: Buffer) => {
    said.push(piece.toString())
    if (said.length > 2000) said.splice(0, 1000)
  }
  child.stdout?.on('data', listen)
  child.stderr?.on('data', listen)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    publicUrl,
    pid: child.pid ?? 0,
    output: () => said.join(''),
    memory: () => readMemory(child.pid),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    numbers: () => readNumbers(metricsPort),
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
}

async function answers({ url }: MeridianNode): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => null)
  await answer?.arrayBuffer()
  return answer?.ok ?? false
}

async function isRunning(node: MeridianNode): Promise<boolean> {
  const numbers = await node.numbers().catch(() => ({}))
  return Object.keys(numbers).some((name) => name.startsWith('meridian_worker_last_tick'))
}

async function readNumbers(port: number): Promise<Record<string, number>> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  const lines = (await answer.text()).split('\n').filter((line) => line && !line.startsWith('#'))
  return Object.fromEntries(
    lines.map((line) => {
      const space = line.lastIndexOf(' ')
      return [line.slice(0, space), Number(line.slice(space + 1))]
    }),
  )
}

function readMemory(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024)
}
