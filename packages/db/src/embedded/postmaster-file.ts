import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What Postgres itself notes about the server that runs on a cluster. */
export interface PostmasterFile {
  readonly pid: number
  readonly status: string
  /** Where it listens. */
  readonly port: number
}

/** Where Postgres keeps that note. */
export function getPostmasterPath(clusterFolder: string): string {
  return join(clusterFolder, 'postmaster.pid')
}

/** The note of the server that runs, or ran until it was killed; undefined without one. */
export function findPostmasterFile(clusterFolder: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(getPostmasterPath(clusterFolder), 'utf8').split('\n')
    const pid = Number.parseInt(lines[0] ?? '', 10)
    const port = Number.parseInt(lines[3] ?? '', 10)
    return Number.isNaN(pid) ? undefined : { pid, port, status: lines[7]?.trim() ?? '' }
  } catch {
    return undefined
  }
}
