import { execFile } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { BackupError } from './manifest.ts'
import type { Snapshot } from './snapshot.ts'
import { leftOut } from './tables.ts'

const run = promisify(execFile)
const dumpFile = 'database.dump'

/** Where to look for the client tools. */
export interface ToolSearch {
  /** The version of the server, as in `15.18`. */
  readonly postgres: string
  /** A folder to look in before all others. */
  readonly folder?: string | undefined
}

/** Writes the whole database into a folder with the server's own pg_dump, at the moment of the snapshot. */
export async function dumpOut(
  { id, manifest }: Snapshot,
  { url, folder, tools }: { url: string; folder: string; tools?: string | undefined },
): Promise<void> {
  const program = await findTool('pg_dump', { postgres: manifest.postgres, folder: tools })
  const without = leftOut.map((table) => `--exclude-table-data=${table}`)
  const to = ['--format=custom', `--snapshot=${id}`, `--file=${join(folder, dumpFile)}`]
  await runTool(program, [...to, ...without], url)
  chmodSync(join(folder, dumpFile), 0o600)
}

/** Reads a whole database into an empty one, in one transaction; connects as the owner. */
export async function dumpIn(
  url: string,
  { postgres, folder, tools }: { postgres: string; folder: string; tools?: string | undefined },
): Promise<void> {
  const program = await findTool('pg_restore', { postgres, folder: tools })
  const how = ['--exit-on-error', '--single-transaction', '--no-password']
  const { pathname } = new URL(url)
  const into = `--dbname=${decodeURIComponent(pathname.slice(1))}`
  await runTool(program, [...how, into, join(folder, dumpFile)], url)
}

/** The tool that fits the server: of its own major version. Throws BackupError, in words, when there is none. */
export async function findTool(name: string, { postgres, folder }: ToolSearch): Promise<string> {
  const [major = ''] = postgres.split('.')
  const places = [folder, `/usr/lib/postgresql/${major}/bin`, `/usr/pgsql-${major}/bin`]
  const candidates = places
    .flatMap((place) => (place ? [join(place, name)] : []))
    .filter(existsSync)
  const found: string[] = []
  for (const program of [...candidates, name]) {
    const version = await versionOf(program)
    if (version === major) return program
    if (version !== null) found.push(version)
  }
  const what =
    found.length === 0
      ? `${name} is not installed here`
      : `the ${name} here is of version ${found.join(' and ')}`
  throw new BackupError(
    `The server is Postgres ${major}, and ${what}. Install the client tools of Postgres ${major} (on Debian postgresql-client-${major}), or say where they are with --tools.`,
  )
}

async function versionOf(program: string): Promise<string | null> {
  try {
    const { stdout } = await run(program, ['--version'])
    return /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] ?? null
  } catch {
    return null
  }
}

/** The address goes by the environment, so that no list of processes shows a password. */
async function runTool(program: string, args: readonly string[], url: string): Promise<void> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const env = {
    PATH: '/usr/bin:/bin',
    PGHOST: hostname,
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? 'prefer',
  }
  try {
    await run(program, args, { env, maxBuffer: 16 * 1024 * 1024 })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    throw new BackupError(`${program} did not succeed:\n${said}`)
  }
}
