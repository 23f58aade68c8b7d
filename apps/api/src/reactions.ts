import type { EventRow } from '@meridian/db/events'
import type { EventKind } from '@meridian/domain/timeline'
import { reviewAlerts, tellNewcomer } from './features/alerts/review-alerts.ts'
import { startEpisode } from './features/episodes/start-episode.ts'
import { followTimeZone } from './features/reassessments/follow-time-zone.ts'
import { syncSchedule } from './features/reassessments/sync-schedule.ts'
import {
  joinOwnPatient,
  leaveAllTeams,
  leaveLostDisciplines,
} from './features/team/follow-members.ts'
import type { UseCaseContext } from './use-case.ts'

type Reaction = (ctx: UseCaseContext, event: EventRow) => Promise<void>

/** Which event sets off what, in the same transaction. Features never call each other: an event does. */
const reactions: Partial<Record<EventKind, readonly Reaction[]>> = {
  'patient.registered': [startEpisode, joinOwnPatient],
  'episode.assessed': [syncSchedule, reviewAlerts],
  'episode.phase_decided': [syncSchedule, reviewAlerts],
  'episode.paused': [syncSchedule, reviewAlerts],
  'episode.resumed': [syncSchedule, reviewAlerts],
  'episode.discharged': [syncSchedule, reviewAlerts],
  'reassessment.requested': [syncSchedule, reviewAlerts],
  'reassessment.closed': [syncSchedule, reviewAlerts],
  'reassessment.status_changed': [reviewAlerts],
  'team.assigned': [tellNewcomer],
  'member.deactivated': [leaveAllTeams],
  'member.roles_changed': [leaveLostDisciplines],
  'settings.changed': [followTimeZone],
}

/** Runs the reactions to what a verb recorded; what they record themselves is reacted to as well. */
export async function react(ctx: UseCaseContext, events: readonly EventRow[]): Promise<void> {
  for (let next = 0; next < events.length; next++) {
    const event = events[next]
    if (!event) return
    for (const reaction of reactions[event.kind] ?? []) await reaction(ctx, event)
  }
}
