import { readFileSync } from 'node:fs'

/** Of a second, as Linux counts processor time. */
const ticks = 100

/**
 * Milliseconds of processor time that these processes and those they started have used so far; NaN where
 * the system does not tell. What others do on the machine meanwhile does not count.
 */
export function processorTimeOf(pids: readonly number[]): number {
  try {
    return pids
      .flatMap((pid) => [pid, ...childrenOf(pid)])
      .reduce((sum, pid) => sum + timeOf(pid), 0)
  } catch {
    return Number.NaN
  }
}

/** The process that started this one. */
export function parentOf(pid: number): number {
  return Number(fieldsOf(pid)[1])
}

function timeOf(pid: number): number {
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fieldsOf(pid)
    .slice(11, 15)
    .map(Number)
  return ((user + system + endedUser + endedSystem) * 1000) / ticks
}

function childrenOf(pid: number): number[] {
  const line = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return line === '' ? [] : line.split(' ').map(Number)
}

/** What follows the name, which may have spaces: state, parent and so on. */
function fieldsOf(pid: number): string[] {
  const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return line.slice(line.lastIndexOf(')') + 2).split(' ')
}
