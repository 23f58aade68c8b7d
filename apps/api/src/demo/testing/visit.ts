import type { VerifiedSession } from '@meridian/auth'
import { type CalendarDate, instantAt } from '@meridian/domain'
import type { Role } from '@meridian/domain/access'
import { uuidv7 } from 'uuidv7'
import { appRouter } from '../../router.ts'
import { type AuthBench, buildRequest } from '../../testing/auth.ts'
import { demoClinicName, demoStaff, demoTimeZone } from '../people.ts'

/** The procedures as one of the demo's staff would call them. */
export type Visitor = ReturnType<typeof appRouter.createCaller>

/** The demo clinic of a bench at noon of a day, seen by each of its staff. */
export interface Visit {
  readonly organizationId: string
  as(role: Role): Promise<Visitor>
}

/** Goes to the demo clinic; nobody signs in, so that it stays untouched. */
export async function visitDemo(bench: AuthBench, today: CalendarDate): Promise<Visit> {
  const at = instantAt(today, '12:00', demoTimeZone)
  const services = { clock: () => at }
  const { organizationId } = await sessionOf(bench, 'admin')
  return {
    organizationId,
    as: async (role) => {
      const session = await sessionOf(bench, role)
      return appRouter.createCaller(buildRequest(bench, { services, session }))
    },
  }
}

async function sessionOf({ auth }: AuthBench, role: Role): Promise<VerifiedSession> {
  const { name, email } = getStaff(role)
  const account = await auth.findAccountByEmail(email)
  if (!account) throw new Error(`${email} has no account`)
  const [clinic] = await auth.otherOrganizations(account.userId)
  if (!clinic) throw new Error(`${email} works nowhere`)
  return {
    sessionId: uuidv7(),
    userId: account.userId,
    organizationId: clinic.id,
    organizationName: demoClinicName,
    timeZone: demoTimeZone,
    isDemo: true,
    displayName: name,
    email,
    roles: [role],
    expiresAt: '2199-12-31T00:00:00.000Z',
    idleExpiresAt: '2199-12-31T00:00:00.000Z',
  }
}

function getStaff(role: Role) {
  const staff = demoStaff.find((one) => one.role === role)
  if (!staff) throw new Error(`The demo has no ${role}`)
  return staff
}

/** The whole timeline of a patient as its reader sees it, newest first. */
export async function readWholeTimeline(reader: Visitor, patientId: string) {
  const entries = []
  for (let cursor: { occurredAt: string; id: string } | null | undefined; cursor !== null; ) {
    const page = await reader.timeline.page({ patientId, ...(cursor ? { cursor } : {}) })
    entries.push(...page.entries)
    cursor = page.next
  }
  return entries
}
