import { connect } from '@meridian/db'
import type { Bench } from './bench.ts'

/**
 * Runs one statement as the application's own role, past all of its code: what the database itself
 * allows somebody of an organization.
 */
export async function rawSql(
  { database }: Bench,
  { organizationId, userId }: { organizationId: string; userId: string },
  statement: string,
): Promise<readonly Record<string, unknown>[]> {
  const app = connect(database.appUrl, { name: 'raw', max: 1 })
  try {
    return (await app.begin(async (tx) => {
      await tx.unsafe(`set local app.organization_id = '${organizationId}'`)
      await tx.unsafe(`set local app.user_id = '${userId}'`)
      return tx.unsafe(statement)
    })) as readonly Record<string, unknown>[]
  } finally {
    await app.end()
  }
}
