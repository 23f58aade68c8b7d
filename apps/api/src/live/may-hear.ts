import type { LiveEvent } from '@meridian/db/events'
import { type Discipline, disciplinesOf, isClinician, type Role } from '@meridian/domain/access'
import { type EventKind, eventKinds, isVisibleTo } from '@meridian/domain/timeline'

/** Whoever listens. */
export interface Hearer {
  readonly userId: string
  readonly roles: readonly Role[]
  readonly wholeClinicTeam: boolean
}

/**
 * True when the event concerns the listener: by its kind everybody of the clinic, its admins, or the
 * patient's care team, who also need to be able to read what it is about.
 */
export function mayHear(
  hearer: Hearer,
  event: LiveEvent,
  team: ReadonlySet<string> | undefined,
): boolean {
  if (!Object.hasOwn(eventKinds, event.kind)) return false
  const { audience } = eventKinds[event.kind as EventKind]
  if (audience === 'clinic') return true
  if (audience === 'admin') return hearer.roles.includes('admin')
  const inTeam = hearer.wholeClinicTeam || (team?.has(hearer.userId) ?? false)
  if (!inTeam || !isClinician(hearer.roles)) return false
  return isVisibleTo(
    { userId: hearer.userId, disciplines: disciplinesOf(hearer.roles) },
    {
      visibility: event.visibility,
      discipline: event.discipline as Discipline | null,
      authorId: event.actorId,
    },
  )
}
