import type { Auth } from '@meridian/auth'
import { inTenant } from '@meridian/db'
import { listEventsAfter } from '@meridian/db/events'
import { type Clinic, findClinic } from '@meridian/db/repositories'
import { type CalendarDate, dateAt } from '@meridian/domain'
import type { Engine } from '../use-case.ts'
import { demoStaff } from './people.ts'

/** How the demo clinic of an installation stands. */
export interface DemoState {
  /** The day it was made for; null while it is half made. */
  readonly anchoredOn: CalendarDate | null
  /** It was made for another day than today, or never finished. */
  readonly stale: boolean
  /** Somebody has signed in to it: what they did there must not be thrown away unasked. */
  readonly touched: boolean
}

interface Access {
  readonly engine: Engine
  readonly auth: Auth
}

/** The state of the demo clinic, or null when this installation has none. */
export async function getDemoState(access: Access): Promise<DemoState | null> {
  const clinic = await findDemoClinic(access)
  if (!clinic) return null
  const { engine } = access
  const today = dateAt(engine.clock?.() ?? new Date().toISOString(), clinic.timeZone)
  return {
    anchoredOn: clinic.demoAnchoredOn,
    stale: clinic.demoAnchoredOn !== today,
    touched: await hasVisitor(engine, clinic.organizationId),
  }
}

async function findDemoClinic({ engine: { app }, auth }: Access): Promise<Clinic | null> {
  for (const { email } of demoStaff) {
    const account = await auth.findAccountByEmail(email)
    const clinics = account ? await auth.otherOrganizations(account.userId) : []
    for (const { id: organizationId } of clinics) {
      const scope = { organizationId, userId: null }
      const clinic = await inTenant(app, scope, (tx) => findClinic(tx, organizationId))
      if (clinic?.isDemo) return clinic
    }
  }
  return null
}

const pageLength = 2000

/** Nobody can act without a session, and only people open one: the clinic was made without. */
async function hasVisitor({ app }: Engine, organizationId: string): Promise<boolean> {
  for (let seq = 0; ; ) {
    const after = { seq, limit: pageLength }
    const events = await inTenant(app, { organizationId, userId: null }, (tx) =>
      listEventsAfter(tx, organizationId, after),
    )
    if (events.some(({ kind }) => kind === 'session.started')) return true
    const last = events.at(-1)
    if (!last || events.length < pageLength) return false
    seq = last.seq
  }
}
