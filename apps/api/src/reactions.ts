import type { EventRow } from '@meridian/db/events'
import type { EventKind } from '@meridian/domain/timeline'
import { settleReassessments } from './care/settle-reassessments.ts'
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
  'episode.assessed': [syncSchedule],
  'episode.phase_decided': [syncSchedule],
  'episode.paused': [syncSchedule],
  'episode.resumed': [syncSchedule],
  'episode.discharged': [syncSchedule],
  'reassessment.requested': [syncSchedule],
  'reassessment.closed': [syncSchedule],
  'team.assigned': [tellNewcomer],
  'member.deactivated': [leaveAllTeams],
  'member.roles_changed': [leaveLostDisciplines],
  'settings.changed': [followTimeZone],
}

/** After which events open reassessments are brought in step with what was answered, once for all of them. */
const answered: ReadonlySet<EventKind> = new Set([
  'episode.assessed',
  'episode.phase_decided',
  'reassessment.requested',
  'reassessment.part_excused',
  'response.recorded',
])

/** After which events the alert rules look at the patient, once for all of them together. */
const reviewed: ReadonlySet<EventKind> = new Set([
  'episode.assessed',
  'episode.phase_decided',
  'episode.paused',
  'episode.resumed',
  'episode.discharged',
  'reassessment.requested',
  'reassessment.closed',
  'reassessment.part_excused',
  'reassessment.decided',
  'reassessment.status_changed',
  'response.recorded',
])

/**
 * Runs the reactions to what a verb recorded, from event number `from` on; what they record themselves is
 * reacted to as well. Returns how many events have been reacted to.
 */
export async function react(
  ctx: UseCaseContext,
  events: readonly EventRow[],
  from: number,
): Promise<number> {
  const open = { toSettle: new Set<string>(), toReview: new Set<string>() }
  let next = from
  for (;;) {
    for (; next < events.length; next++) {
      const event = events[next]
      if (event) await reactTo(ctx, event, open)
    }
    if (!(await goOn(ctx, open))) return next
  }
}

/** The patients who are still to be looked at. */
interface Open {
  readonly toSettle: Set<string>
  readonly toReview: Set<string>
}

async function reactTo(ctx: UseCaseContext, event: EventRow, { toSettle, toReview }: Open) {
  for (const reaction of reactions[event.kind] ?? []) await reaction(ctx, event)
  if (event.patientId === null) return
  if (answered.has(event.kind)) toSettle.add(event.patientId)
  if (reviewed.has(event.kind)) toReview.add(event.patientId)
}

/** Looks at one patient: what is settled first changes what the alerts see. False when none is left. */
async function goOn(ctx: UseCaseContext, { toSettle, toReview }: Open): Promise<boolean> {
  const settling = takeOne(toSettle)
  if (settling !== null) {
    await settleReassessments(ctx, settling)
    return true
  }
  const reviewing = takeOne(toReview)
  if (reviewing !== null) await reviewAlerts(ctx, reviewing)
  return reviewing !== null
}

function takeOne(waiting: Set<string>): string | null {
  const [first] = waiting
  if (first === undefined) return null
  waiting.delete(first)
  return first
}
