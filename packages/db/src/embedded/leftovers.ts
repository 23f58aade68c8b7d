import { rmSync } from 'node:fs'
import { getClusterFolder } from './cluster.ts'
import { runProgram } from './launch.ts'
import { findPostmasterFile, getPostmasterPath } from './postmaster-file.ts'
import { getProcessCommand, getProcessIdentity } from './process-identity.ts'
import type { EngineSeat } from './seat.ts'

/**
 * Ends what a killed Meridian left behind: a server still running is stopped, a note about a server
 * whose process number now belongs to something else is removed. Call it only while holding the
 * folder's running mark.
 */
export async function clearLeftovers(seat: EngineSeat): Promise<void> {
  const cluster = getClusterFolder(seat)
  const left = findPostmasterFile(cluster)
  if (left === undefined) return
  if (isServer(left.pid, cluster)) return stopServer(seat)
  // Postgres clears the note of a dead process itself, but refuses while the number is in use.
  if (isNumberInUse(left.pid)) rmSync(getPostmasterPath(cluster), { force: true })
}

/** Stops the server of a cluster and waits for it: in order, or at once when it takes too long. */
export async function stopServer(seat: EngineSeat): Promise<void> {
  try {
    await runStop(seat, 'fast')
  } catch {
    if (findPostmasterFile(getClusterFolder(seat)) !== undefined) await runStop(seat, 'immediate')
  }
}

async function runStop(seat: EngineSeat, mode: 'fast' | 'immediate'): Promise<void> {
  const args = ['stop', '-w', '-t', '30', '-m', mode, '-D', getClusterFolder(seat)]
  await runProgram(seat.launch, seat.binaries.pgCtl, args)
}

function isServer(pid: number, cluster: string): boolean {
  if (getProcessIdentity(pid) === undefined) return false
  const command = getProcessCommand(pid)
  return command === undefined || command.includes(cluster)
}

function isNumberInUse(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
