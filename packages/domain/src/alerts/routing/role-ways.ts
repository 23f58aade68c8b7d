import type { AlertRole } from '../rule/alert-rule.ts'
import { type CareTeam, type Cover, findPresent, type OnCall } from './care-team.ts'

/** The people a routing may draw on: the patient's team, who is away, who is on call. */
export interface RoutingPeople {
  readonly careTeam: CareTeam
  readonly cover: Cover
  readonly onCall: OnCall
  /** Who recorded what set the alert off, where a rule tells the reporter. */
  readonly reporterId?: string
}

/** Somebody present who can take an alert, and by which way it comes to them. */
export interface Way {
  readonly userId: string
  readonly by: 'named' | 'cover' | 'coordinator' | 'on_call'
}

/** The people who answer for a role themselves or by cover, first choice first; "physician" is the coordinator. */
export function listNamed(role: AlertRole, people: RoutingPeople): readonly Way[] {
  const by = role === 'on_call' ? 'on_call' : 'named'
  return listPresent(holdersOf(role, people), by, people.cover)
}

/** Where an alert falls when nobody answers for its role: the coordinator, then the clinic's on-call. */
export function listFallbacks(people: RoutingPeople): readonly Way[] {
  return [
    ...listPresent(holdersOf('coordinator', people), 'coordinator', people.cover),
    ...listPresent(people.onCall, 'on_call', people.cover),
  ]
}

function listPresent(ids: readonly string[], by: Way['by'], cover: Cover): readonly Way[] {
  return ids.flatMap((id) => {
    const userId = findPresent(id, cover)
    if (userId === null) return []
    return [{ userId, by: by === 'named' && userId !== id ? 'cover' : by }]
  })
}

function holdersOf(role: AlertRole, people: RoutingPeople): readonly string[] {
  const { careTeam, onCall, reporterId } = people
  switch (role) {
    case 'physician':
    case 'coordinator':
      return careTeam.coordinatorId === null ? [] : [careTeam.coordinatorId]
    case 'admin':
      return careTeam.adminIds
    case 'on_call':
      return onCall
    case 'reporter':
      return reporterId === undefined ? [] : [reporterId]
    default:
      return careTeam.members.filter((member) => member.role === role).map((m) => m.userId)
  }
}
