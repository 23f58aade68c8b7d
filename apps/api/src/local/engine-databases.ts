import { dropDatabase, migrate, provision, readMigrations } from '@meridian/db'
import type { DatabaseUrls } from '../start-service.ts'
import type { Secrets } from './secrets.ts'

const database = 'meridian'

/** Makes roles and database in the embedded engine when missing, migrates, and says how to connect. */
export async function prepareDatabases(adminUrl: string, secrets: Secrets): Promise<DatabaseUrls> {
  await prepareEmpty(adminUrl, secrets)
  const { owner, app, auth } = urlsOf(adminUrl, secrets)
  await migrate(owner, readMigrations())
  return { app, auth, listen: app }
}

/** Forgets everything in the database; for a demo nobody has touched. */
export async function forgetDatabase(adminUrl: string): Promise<void> {
  await dropDatabase(adminUrl, database)
}

/** How each role connects to the database of an embedded engine. */
export function urlsOf(adminUrl: string, { passwords }: Secrets) {
  const as = (role: keyof Secrets['passwords']) => urlAs(adminUrl, role, passwords[role])
  const superuser = new URL(adminUrl)
  superuser.pathname = `/${database}`
  return {
    superuser: superuser.toString(),
    owner: as('meridian_owner'),
    app: as('meridian_app'),
    auth: as('meridian_auth'),
    backup: as('meridian_backup'),
  }
}

/** Makes roles and database when missing, without any table. */
export async function prepareEmpty(adminUrl: string, { passwords }: Secrets): Promise<void> {
  await provision({ adminUrl, database, passwords })
}

function urlAs(adminUrl: string, role: string, password: string): string {
  const url = new URL(adminUrl)
  url.username = role
  url.password = password
  url.pathname = `/${database}`
  return url.toString()
}
