import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { removeEmbedded, startEmbedded } from '../embedded.ts'

/** Starts the one Postgres a test run shares, provides its `adminUrl`, and removes it at the end. */
export default async function startSharedPostgres(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'meridian-test-'))
  // Root's engine runs as another account, which has to pass through.
  chmodSync(folder, 0o711)
  const engine = await startEmbedded({ dataFolder: folder, port: 0, fsync: false })
  project.provide('adminUrl', engine.adminUrl)
  return async () => {
    await engine.stop()
    removeEmbedded(folder)
  }
}
