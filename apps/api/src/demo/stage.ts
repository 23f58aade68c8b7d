import type { Auth } from '@meridian/auth'
import { addDays, type CalendarDate, type Instant } from '@meridian/domain'
import type { Role } from '@meridian/domain/access'
import { appRouter } from '../router.ts'
import type { RequestContext, Services } from '../trpc.ts'
import type { Engine } from '../use-case.ts'
import { createIdSource, makeId } from './id-source.ts'
import { demoClinicName, demoStaff, demoTimeZone, type Staff } from './people.ts'

/** The session of everybody while the clinic is made; nobody ever opened it. */
const builderSessionId = makeId('builder session', Date.UTC(2020, 0, 1), 0)

const readUpDaysAgo = 4

type Caller = ReturnType<typeof appRouter.createCaller>

/** Where the stories are played: the real procedures as each of the staff, at a time that is set. */
export interface Stage {
  readonly organizationId: string
  readonly engine: Engine
  readonly auth: Auth
  /** The demo's own day. */
  readonly today: CalendarDate
  /** The day on which everybody had read everything; what was written since may be unread. */
  readonly readUpOn: CalendarDate
  readonly now: () => Instant
  setClock(at: Instant): void
  newId(): string
  userIdOf(role: Role): string
  as(role: Role): Caller
}

/** What the stage is set on, and what it is set for. */
export interface StageOptions {
  readonly engine: Engine
  readonly auth: Auth
  readonly seed: string
  readonly today: CalendarDate
  readonly opensAt: Instant
}

/** Sets the stage: a derived engine whose clock and ids are the demo's, and a caller for each role. */
export function createStage({ engine, auth, seed, today, opensAt }: StageOptions): Stage {
  let at = opensAt
  const now = () => at
  const newId = createIdSource(seed, now)
  // Nobody listens yet, and what is announced afterwards is the last event alone.
  const played: Engine = { ...engine, clock: now, newId, announce: () => {} }
  const organizationId = newId()
  const services = servicesOf(played, auth)
  const callers = new Map(
    demoStaff.map((staff) => {
      const userId = userIdOf(seed, staff.role)
      const context = contextOf(services, { staff, userId, organizationId })
      return [staff.role, appRouter.createCaller(context)]
    }),
  )
  return {
    organizationId,
    engine: played,
    auth,
    today,
    readUpOn: addDays(today, -readUpDaysAgo),
    now,
    newId,
    setClock: (instant) => {
      at = instant
    },
    userIdOf: (role) => userIdOf(seed, role),
    as: (role) => {
      const caller = callers.get(role)
      if (!caller) throw new Error(`Nobody of the demo's staff is ${role}`)
      return caller
    },
  }
}

/** The same on every day, so that an account left by a build that failed is the one made again. */
function userIdOf(seed: string, role: Role): string {
  const number = demoStaff.findIndex((staff) => staff.role === role)
  return makeId(seed, Date.UTC(2020, 0, 1), number)
}

function servicesOf(engine: Engine, auth: Auth): Services {
  return {
    ...engine,
    auth,
    mailer: null,
    publicUrl: 'https://demo.example',
    draftKeyOf: () => '',
    demo: null,
    announceRevocation: () => {},
  }
}

function contextOf(
  services: Services,
  { staff, userId, organizationId }: { staff: Staff; userId: string; organizationId: string },
): RequestContext {
  const session = {
    sessionId: builderSessionId,
    userId,
    organizationId,
    organizationName: demoClinicName,
    timeZone: demoTimeZone,
    isDemo: true,
    displayName: staff.name,
    email: staff.email,
    roles: [staff.role],
    expiresAt: '2199-12-31T00:00:00.000Z',
    idleExpiresAt: '2199-12-31T00:00:00.000Z',
  }
  const request = { requestId: 'demo', ip: '127.0.0.1', device: 'Demo', background: false }
  return { services, session, ...request, setSession: () => {} }
}
