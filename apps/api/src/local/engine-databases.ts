import { dropDatabase, migrate, provision, readMigrations } from '@meridian/db'
import type { DatabaseUrls } from '../start-service.ts'
import type { Secrets } from './secrets.ts'

const database = 'meridian'

/** Makes roles and database in the embedded engine when missing, migrates, and says how to connect. */
export async function prepareDatabases(adminUrl: string, secrets: Secrets): Promise<DatabaseUrls> {
  await provision({ adminUrl, database, passwords: secrets.passwords })
  const as = (role: keyof Secrets['passwords']) => urlAs(adminUrl, role, secrets.passwords[role])
  await migrate(as('meridian_owner'), readMigrations())
  const app = as('meridian_app')
  return { app, auth: as('meridian_auth'), listen: app }
}

/** Forgets everything in the database; for a demo nobody has touched. */
export async function forgetDatabase(adminUrl: string): Promise<void> {
  await dropDatabase(adminUrl, database)
}

function urlAs(adminUrl: string, role: string, password: string): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = password
  url.pathname = `/${database}`
  return url.toString()
}
