import type { CalendarDate } from '@meridian/domain'
import { type Discipline, disciplinesOf, type Role } from '@meridian/domain/access'
import type { MemberContext } from '../../trpc.ts'
import { type Call, run, type UseCaseContext } from '../../use-case.ts'

/** Who is signed in, and where; all that a screen needs before its first page. */
export interface Session {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly roles: Role[]
  readonly disciplines: Discipline[]
  readonly organization: {
    readonly id: string
    readonly name: string
    readonly timeZone: string
    readonly isDemo: boolean
    readonly today: CalendarDate
  }
  readonly otherOrganizations: { readonly id: string; readonly name: string }[]
  /** AES-256 key for drafts kept on the person's own device, base64; for memory only. */
  readonly draftKey: string
}

/** The session as its person sees it. */
export async function readSession(
  { services, session }: Pick<MemberContext, 'services' | 'session'>,
  call: Call,
): Promise<Session> {
  const { userId, displayName, email, roles, organizationId } = session
  return {
    userId,
    name: displayName,
    email,
    roles,
    disciplines: disciplinesOf(roles),
    organization: await run(services, call, readClinic, {}),
    otherOrganizations: await services.auth.otherOrganizations(userId, organizationId),
    draftKey: services.draftKeyOf(userId),
  }
}

async function readClinic({ clinic, today }: UseCaseContext): Promise<Session['organization']> {
  const { organizationId: id, name, timeZone, isDemo } = clinic
  return { id, name, timeZone, isDemo, today }
}
