import postgres from 'postgres'

/** The roles a Meridian database is used with; what each may do is in the migrations. */
export const databaseRoles = ['meridian_app', 'meridian_auth', 'meridian_backup'] as const

export interface Provisioning {
  /** A connection that may create roles and databases: the embedded engine's superuser. */
  readonly adminUrl: string
  readonly database: string
  /** One password for each role, the owner included. */
  readonly passwords: Readonly<Record<'meridian_owner' | (typeof databaseRoles)[number], string>>
}

/**
 * Makes the roles and the database of the embedded engine when they are missing, and sets the
 * passwords. The same roles and rights as in production: nothing runs as the superuser afterwards.
 */
export async function provision({ adminUrl, database, passwords }: Provisioning): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  try {
    await ensureRole(admin, 'meridian_owner', passwords.meridian_owner, 'createrole')
    await ensureRole(admin, 'meridian_app', passwords.meridian_app, '')
    await ensureRole(admin, 'meridian_auth', passwords.meridian_auth, '')
    await ensureRole(admin, 'meridian_backup', passwords.meridian_backup, 'bypassrls')
    await ensureDatabase(admin, database)
  } finally {
    await admin.end()
  }
}

async function ensureRole(admin: postgres.Sql, role: string, password: string, extra: string) {
  const [existing] = await admin`select 1 from pg_roles where rolname = ${role}`
  const verb = existing ? 'alter' : 'create'
  const secret = `'${password.replaceAll("'", "''")}'`
  await admin.unsafe(`${verb} role ${role} login nosuperuser ${extra} password ${secret}`)
}

async function ensureDatabase(admin: postgres.Sql, database: string) {
  const [existing] = await admin`select 1 from pg_database where datname = ${database}`
  if (!existing) await admin.unsafe(`create database ${database} owner meridian_owner`)
}

/** Deletes a database with everything in it. */
export async function dropDatabase(adminUrl: string, database: string): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  try {
    await admin.unsafe(`drop database if exists ${database} with (force)`)
  } finally {
    await admin.end()
  }
}
