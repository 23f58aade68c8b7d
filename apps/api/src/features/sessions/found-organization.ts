import { inTenant } from '@meridian/db'
import { appendEvents, type EventRow } from '@meridian/db/events'
import { writeClinic, writeMembership } from '@meridian/db/repositories'
import type { Instant } from '@meridian/domain'
import type { EventKind, PayloadOf } from '@meridian/domain/timeline'
import type { Engine } from '../../use-case.ts'
import type { Person } from './identify.ts'

/** Half of the world's clinics are right with it, and the other half change it in the settings. */
const usualWeek = [...Array(5).fill({ from: '08:00', to: '18:00' }), null, null]

export interface Foundation {
  readonly name: string
  readonly timeZone: string
  readonly founder: Person
  readonly requestId: string
}

/** Writes a clinic with its first admin in one transaction and returns its id. */
export async function foundOrganization(
  { app, newId, clock }: Engine,
  { name, timeZone, founder, requestId }: Foundation,
): Promise<string> {
  const organizationId = newId()
  await inTenant(app, { organizationId, userId: null }, async (tx, dbNow) => {
    const now = clock?.() ?? dbNow
    await writeClinic(tx, {
      organizationId,
      name,
      timeZone,
      workingWeek: usualWeek,
      holidays: [],
      wholeClinicTeam: false,
      isDemo: false,
      version: 1,
      createdAt: now,
    })
    await writeMembership(tx, {
      organizationId,
      userId: founder.userId,
      displayName: founder.name,
      email: founder.email,
      roles: ['admin'],
      status: 'active',
      joinedAt: now,
      version: 1,
    })
    const at = { id: newId, now, requestId }
    await appendEvents(tx, organizationId, [
      eventOf(at, 'organization.created', { subjectId: organizationId, payload: {} }),
      eventOf(at, 'member.joined', { subjectId: founder.userId, payload: { roles: ['admin'] } }),
    ])
  })
  return organizationId
}

/** The road of a verb begins in a clinic that exists; this one writes its first events itself. */
function eventOf<Kind extends EventKind>(
  { id, now, requestId }: { id: () => string; now: Instant; requestId: string },
  kind: Kind,
  { subjectId, payload }: { subjectId: string; payload: PayloadOf<Kind> },
): EventRow<Kind> {
  return {
    ...{ id: id(), at: now, occurredAt: now, requestId, kind, subjectId, payload },
    actorId: null,
    actorRoles: [],
    sessionId: null,
    patientId: null,
    discipline: null,
    visibility: 'team',
  }
}
