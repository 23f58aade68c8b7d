// Writes migrations/schema.sql from a freshly migrated database: `pnpm schema`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { dumpSchema } from './dump-schema.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { readMigrations } from './migrations.ts'
import { provision } from './provision.ts'

const folder = mkdtempSync(join(tmpdir(), 'meridian-schema-'))
const engine = await startEmbedded({ dataFolder: folder, port: 0, fsync: false })
try {
  const passwords = {
    meridian_owner: 'x',
    meridian_app: 'x',
    meridian_auth: 'x',
    meridian_backup: 'x',
  }
  await provision({ adminUrl: engine.adminUrl, database: 'meridian', passwords })
  const owner = new URL(engine.adminUrl)
  owner.username = 'meridian_owner'
  owner.password = 'x'
  owner.pathname = '/meridian'
  await migrate(owner.toString(), readMigrations())
  const sql = postgres(owner.toString(), { max: 1 })
  const path = fileURLToPath(new URL('../migrations/schema.sql', import.meta.url))
  writeFileSync(path, await dumpSchema(sql))
  await sql.end()
} finally {
  await engine.stop()
  rmSync(folder, { recursive: true, force: true })
}
