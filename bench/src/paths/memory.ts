import type { Installation } from '../installation.ts'
import { load, type Target } from '../load/measure.ts'
import { memoryOf } from './start-cost.ts'
import { startWorker } from './worker-tick.ts'

/** MiB that web service and worker hold together. */
export interface Memory {
  /** Both started, nobody there. */
  readonly idle: number
  /** The most there was while everything below was asked for. */
  readonly underLoad: number
}

/** Starts a worker beside the service and loads every path over 32 connections, one after the other. */
export async function measureMemory(
  urls: Installation['urls'],
  { pid, idle, targets }: { pid: number; idle: number; targets: readonly Target[] },
): Promise<Memory> {
  const worker = startWorker(urls)
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const idleWorker = memoryOf(worker.pid ?? 0)
  let most = 0
  const looking = setInterval(() => {
    most = Math.max(most, memoryOf(pid) + memoryOf(worker.pid ?? 0))
  }, 100)
  for (const target of targets) await load(target, { connections: 32, seconds: 3 })
  clearInterval(looking)
  worker.kill('SIGTERM')
  return { idle: idle + idleWorker, underLoad: most }
}
