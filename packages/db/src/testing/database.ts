import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { migrate } from '../migrate.ts'
import { readMigrations } from '../migrations.ts'
import { provision } from '../provision.ts'

const password = 'test-only'
const template = 'meridian_template'

/** A migrated database of one's own, as each of the roles; gone when closed. */
export interface TestDatabase {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly authUrl: string
  readonly backupUrl: string
  close(): Promise<void>
}

/** Clones the migrated template in the run's own Postgres. Takes tens of milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = inject('adminUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  try {
    await admin`select pg_advisory_lock(4310002)`
    await ensureTemplate(admin, adminUrl)
    await admin.unsafe(`create database ${name} template ${template} owner meridian_owner`)
  } finally {
    await admin.end()
  }
  const as = (role: string) => urlOf(adminUrl, role, name)
  return {
    ownerUrl: as('meridian_owner'),
    appUrl: as('meridian_app'),
    authUrl: as('meridian_auth'),
    backupUrl: as('meridian_backup'),
    close: () => drop(adminUrl, name),
  }
}

async function ensureTemplate(admin: postgres.Sql, adminUrl: string) {
  const [existing] = await admin`select 1 from pg_database where datname = ${template}`
  if (existing) return
  const passwords = {
    meridian_owner: password,
    meridian_app: password,
    meridian_auth: password,
    meridian_backup: password,
  }
  await provision({ adminUrl, database: template, passwords })
  await migrate(urlOf(adminUrl, 'meridian_owner', template), readMigrations())
}

async function drop(adminUrl: string, name: string) {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  await admin.unsafe(`drop database if exists ${name} with (force)`)
  await admin.end()
}

function urlOf(adminUrl: string, role: string, database: string): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = password
  url.pathname = `/${database}`
  return url.toString()
}

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string
  }
}
