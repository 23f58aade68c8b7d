import { type Auth, createAuth, type OpenedSession, type VerifiedSession } from '@meridian/auth'
import { connect } from '@meridian/db'
import { uuidv7 } from 'uuidv7'
import type { RequestContext, Services } from '../trpc.ts'
import type { Actor } from '../use-case.ts'
import { type Bench, createBench } from './bench.ts'

type Member = Actor & { kind: 'member' }

export const password = 'a quiet river at dawn'

/** A bench with the accounts, sessions and links of its database, and the services built on them. */
export interface AuthBench extends Bench {
  readonly auth: Auth
  readonly services: Services
  /** Whose sessions were announced as ended or changed. */
  readonly revoked: string[]
}

/** Opens a bench with an Auth of its own; close it when the file is done. */
export async function createAuthBench(): Promise<AuthBench> {
  const bench = await createBench()
  const pool = connect(bench.database.authUrl, { name: 'bench auth', max: 4 })
  const auth = createAuth({ client: pool })
  const revoked: string[] = []
  const services: Services = {
    ...bench.engine,
    auth,
    mailer: null,
    publicUrl: 'https://clinic.test',
    draftKeyOf: (userId) => Buffer.from(userId).toString('base64'),
    demo: null,
    announceRevocation: (userId) => revoked.push(userId),
  }
  const close = async () => {
    await pool.end()
    await bench.close()
  }
  return { ...bench, auth, services, revoked, close }
}

/** A request as the web server hands it on, and the cookies that were set by its answer. */
export interface TestRequest extends RequestContext {
  readonly cookies: (string | null)[]
}

let senders = 0

/** A request from an address of its own; nobody is signed in, unless said. */
export function buildRequest(
  { services }: Pick<AuthBench, 'services'>,
  overrides: { services?: Partial<Services>; session?: VerifiedSession; ip?: string } = {},
): TestRequest {
  const cookies: (string | null)[] = []
  return {
    services: { ...services, ...overrides.services },
    session: overrides.session ?? null,
    requestId: 'test',
    ip: overrides.ip ?? `10.1.${++senders >> 8}.${senders & 255}`,
    device: 'Firefox on Linux',
    background: false,
    cookies,
    setSession: (token) => cookies.push(token),
  }
}

/** The e-mail address that the bench's clinics write for their members. */
export const emailOf = ({ userId }: Pick<Member, 'userId'>) => `${userId}@test.invalid`

/** Gives a member of a clinic an account with the password above. */
export async function openAccount({ auth }: AuthBench, member: Member): Promise<void> {
  const { userId, name } = member
  const now = '2026-01-05T08:00:00.000Z'
  await auth.createAccount({ userId, email: emailOf(member), name, password, now })
}

/** Opens a session for a member; no account is needed. */
export function openSession({ auth }: AuthBench, member: Member): Promise<OpenedSession> {
  const { userId, organizationId } = member
  return auth.openSession({ userId, organizationId, device: 'Firefox on Linux' })
}

/** A new address that nobody in any case has. */
export const freshEmail = () => `${uuidv7()}@example.org`
