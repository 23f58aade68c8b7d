import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../../apps/api/dist/local.js', import.meta.url))
const port = 4490

/** What a start costs on a built installation. */
export interface StartCost {
  /** Seconds to a ready page, the demo clinic made on the way. */
  readonly firstSeconds: number
  /** Seconds to a ready page with the data there. */
  readonly nextSeconds: number
  /** MiB of the one process that is api and worker, after it started. */
  readonly idleMiB: number
}

/** Starts Meridian twice in a folder of its own. */
export async function measureStart(): Promise<StartCost> {
  const folder = mkdtempSync(join(tmpdir(), 'meridian-start-'))
  const first = await startOnce(folder)
  const next = await startOnce(folder)
  rmSync(folder, { recursive: true, force: true })
  return { firstSeconds: first.seconds, nextSeconds: next.seconds, idleMiB: next.mebibytes }
}

async function startOnce(folder: string): Promise<{ seconds: number; mebibytes: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, [program], {
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', DATA_FOLDER: folder, PORT: String(port) },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error('Meridian did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const seconds = (performance.now() - began) / 1000
  const mebibytes = memoryOf(child.pid ?? 0)
  child.kill('SIGTERM')
  await ended
  return { seconds, mebibytes }
}

async function isReady(): Promise<boolean> {
  const answer = await fetch(`http://localhost:${port}/readyz`).catch(() => null)
  return answer?.ok ?? false
}

/** What a process holds in memory, in MiB, where the system tells; else NaN. */
export function memoryOf(pid: number): number {
  try {
    const [, kibibytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kibibytes) / 1024
  } catch {
    return Number.NaN
  }
}
