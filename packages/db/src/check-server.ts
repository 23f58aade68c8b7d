import postgres from 'postgres'
import { databaseRoles } from './provision.ts'

const oldestVersion = 15

/** What a server has of what Meridian needs. */
export interface ServerFacts {
  /** As Postgres numbers itself: 150018 is 15.18. */
  readonly versionNumber: number
  /** The roles of {@link databaseRoles} that exist. */
  readonly roles: readonly string[]
}

/** What keeps Meridian from using the server, a sentence each; empty when nothing does. */
export function listServerProblems({ versionNumber, roles }: ServerFacts): string[] {
  const version = Math.floor(versionNumber / 10_000)
  const missing = databaseRoles.filter((role) => !roles.includes(role))
  return [
    ...(version < oldestVersion
      ? [`The server is Postgres ${version}; Meridian needs ${oldestVersion} or newer.`]
      : []),
    ...missing.map(
      (role) => `The role ${role} does not exist; docs/operations.md says how to make it.`,
    ),
  ]
}

/** Throws, with every problem at once, when the server cannot be reached or lacks something. */
export async function assertServer(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const [server] = await sql`select current_setting('server_version_num')::int as version`
    const roles = await sql`select rolname from pg_roles where rolname = any(${[...databaseRoles]})`
    const problems = listServerProblems({
      versionNumber: Number(server?.version),
      roles: roles.map(({ rolname }) => String(rolname)),
    })
    if (problems.length > 0) throw new Error(problems.join('\n'))
  } finally {
    await sql.end()
  }
}
