import { randomUUID } from 'node:crypto'
import { type Client, connect, inTenant } from '@meridian/db'
import { writeClinic, writeMembership } from '@meridian/db/repositories'
import { createTestDatabase } from '@meridian/db/testing'
import type { Role } from '@meridian/domain/access'
import type { Auth, AuthOptions } from '../auth.ts'
import { createAuth } from '../create-auth.ts'

/** A database, the application's pool to it, and as many nodes of this package as a test wants. */
export interface Bench {
  readonly app: Client
  /** The pool of the role `meridian_auth`. */
  readonly pool: Client
  /** A node of its own: it shares nothing with others but the database. */
  node(options?: Partial<AuthOptions>): Auth
  close(): Promise<void>
}

/** Opens a fresh, migrated database. */
export async function openBench(): Promise<Bench> {
  const database = await createTestDatabase()
  const app = connect(database.appUrl, { name: 'test-app', max: 2 })
  const pool = connect(database.authUrl, { name: 'test-auth', max: 4 })
  return {
    app,
    pool,
    node: (options) => createAuth({ client: pool, ...options }),
    close: async () => {
      await Promise.all([app.end(), pool.end()])
      await database.close()
    },
  }
}

export const password = 'a quiet river at dawn'

/** A clinic without anybody; returns its id. */
export async function buildClinic({ app }: Bench, name = 'Riverside Clinic'): Promise<string> {
  const organizationId = randomUUID()
  const clinic = {
    organizationId,
    name,
    timeZone: 'Europe/Madrid',
    workingWeek: Array.from({ length: 7 }, () => null),
    holidays: [],
    wholeClinicTeam: false,
    isDemo: false,
    version: 1,
  }
  await inTenant(app, { organizationId, userId: null }, (tx, now) =>
    writeClinic(tx, { ...clinic, createdAt: now }),
  )
  return organizationId
}

interface Person {
  readonly userId: string
  readonly email: string
}

/** Somebody with an account and the password above, and no membership. */
export async function buildPerson(auth: Auth): Promise<Person> {
  const userId = randomUUID()
  const email = `${userId}@example.org`
  const now = '2026-01-05T08:00:00.000Z'
  await auth.createAccount({ userId, email, name: 'Ana Silva', password, now })
  return { userId, email }
}

/** Makes a person an active member. */
export async function join(
  { app }: Bench,
  person: Person,
  place: { organizationId: string; roles?: Role[]; joinedAt?: string },
): Promise<void> {
  const { organizationId, roles = ['physiotherapist'], joinedAt } = place
  const member = { ...person, organizationId, roles, displayName: 'Ana Silva', version: 1 }
  await inTenant(app, { organizationId, userId: null }, (tx, now) =>
    writeMembership(tx, { ...member, status: 'active', joinedAt: joinedAt ?? now }),
  )
}

/** A person who is a member of a new clinic. */
export async function buildMember(bench: Bench, auth: Auth) {
  const organizationId = await buildClinic(bench)
  const person = await buildPerson(auth)
  await join(bench, person, { organizationId })
  return { ...person, organizationId }
}

/** Runs one statement as the application acting for a clinic. */
export async function asClinic(
  { app }: Bench,
  organizationId: string,
  work: (sql: Client) => Promise<unknown>,
): Promise<void> {
  await app.begin(async (sql) => {
    await sql.unsafe(`set local app.organization_id = '${organizationId}'`)
    await work(sql as unknown as Client)
  })
}

/** Ends a membership as the application does, without touching sessions. */
export function deactivate(bench: Bench, member: { userId: string; organizationId: string }) {
  return asClinic(
    bench,
    member.organizationId,
    (sql) => sql`update auth.membership set status = 'deactivated', deactivated_at = now()
      where organization_id = ${member.organizationId} and user_id = ${member.userId}`,
  )
}

/** A clock that stands still until it is moved. */
export function fakeClock(start = '2026-03-02T09:00:00.000Z') {
  let at = Date.parse(start)
  return {
    now: () => new Date(at),
    forward: ({ minutes = 0, seconds = 0 }: { minutes?: number; seconds?: number }) => {
      at += (minutes * 60 + seconds) * 1000
    },
  }
}
