import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type EmbeddedEngine, removeEmbedded, startEmbedded } from '../embedded.ts'

interface SharedPostgres {
  readonly folder: string
  readonly engine: Promise<EmbeddedEngine>
  users: number
}

// Each project of a run loads this file anew, so what they share hangs on the process.
const shared: typeof globalThis & { meridianTestPostgres?: SharedPostgres } = globalThis

/** Starts the one Postgres a test run shares, provides its `adminUrl`, and removes it at the end. */
export default async function startSharedPostgres(project: TestProject) {
  shared.meridianTestPostgres ??= start()
  const postgres = shared.meridianTestPostgres
  postgres.users += 1
  const engine = await postgres.engine
  project.provide('adminUrl', engine.adminUrl)
  return async () => {
    postgres.users -= 1
    if (postgres.users > 0) return
    delete shared.meridianTestPostgres
    await engine.stop()
    removeEmbedded(postgres.folder)
  }
}

function start(): SharedPostgres {
  const folder = mkdtempSync(join(tmpdir(), 'meridian-test-'))
  // Root's engine runs as another account, which has to pass through.
  chmodSync(folder, 0o711)
  return { folder, engine: startEmbedded({ dataFolder: folder, port: 0, fsync: false }), users: 0 }
}
