import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A text that tells a running process from any other that ever had its number.
 * Undefined when no such process runs.
 */
export function getProcessIdentity(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined
  if (process.platform === 'linux') return getLinuxIdentity(pid)
  return askPs(pid, 'lstart=') ?? String(pid)
}

/** The command line of a running process, or undefined when the system does not tell. */
export function getProcessCommand(pid: number): string | undefined {
  if (process.platform === 'linux') return readProc(`${pid}/cmdline`)?.replaceAll('\0', ' ')
  return askPs(pid, 'command=')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM means that it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function getLinuxIdentity(pid: number): string | undefined {
  const stat = readProc(`${pid}/stat`)
  if (stat === undefined) return String(pid)
  // The name stands in parentheses and may hold any character; fields are counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state] = fields
  const ticksAtStart = fields[19]
  if (state === 'Z' || state === 'X') return undefined
  return `${readProc('sys/kernel/random/boot_id')?.trim()}/${pid}/${ticksAtStart}`
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8')
  } catch {
    return undefined
  }
}

function askPs(pid: number, column: string): string | undefined {
  try {
    const answer = execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' })
    return answer.trim() || undefined
  } catch {
    return undefined
  }
}
