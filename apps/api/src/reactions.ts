import type { EventRow } from '@meridian/db/events'
import type { EventKind } from '@meridian/domain/timeline'
import { settleReassessments } from './care/settle-reassessments.ts'
import { followAbsence, followTimeZoneOfAbsences } from './features/absences/follow-absence.ts'
import { followCall } from './features/alerts/follow-call.ts'
import { handOver } from './features/alerts/hand-over.ts'
import { reviewAlerts, tellNewcomer } from './features/alerts/review-alerts.ts'
import { dateSilence } from './features/calls/date-silence.ts'
import { followTimeZoneOfSilence } from './features/calls/follow-time-zone.ts'
import { hearNote } from './features/calls/hear-note.ts'
import { startEpisode } from './features/episodes/start-episode.ts'
import { pinRedFlags } from './features/patients/pin-red-flags.ts'
import { dropSessions } from './features/planned-sessions/drop-sessions.ts'
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
  'episode.assessed': [syncSchedule, pinRedFlags],
  'episode.assessment_corrected': [syncSchedule, pinRedFlags],
  'episode.phase_decided': [syncSchedule],
  'episode.paused': [syncSchedule],
  'episode.resumed': [syncSchedule],
  'episode.discharged': [dropSessions, syncSchedule],
  'reassessment.requested': [syncSchedule],
  'reassessment.closed': [syncSchedule],
  'planned_session.marked': [syncSchedule],
  'planned_session.unmarked': [syncSchedule],
  'cycle.closed': [syncSchedule],
  'cycle.opened': [syncSchedule],
  'note.signed': [hearNote],
  'call.logged': [followCall],
  'team.assigned': [tellNewcomer],
  'member.deactivated': [leaveAllTeams],
  'member.roles_changed': [leaveLostDisciplines],
  'settings.changed': [followTimeZone, followTimeZoneOfAbsences, followTimeZoneOfSilence],
  'absence.recorded': [followAbsence],
  'absence.changed': [followAbsence],
  'absence.ended': [followAbsence],
  'absence.begun': [handOver],
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
  'episode.assessment_corrected',
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
  'answers.stood',
  'planned_session.marked',
  'planned_session.unmarked',
  'cycle.closed',
  'cycle.opened',
  'contact.lapsed',
  'contact.heard',
])

/** After which events it is dated anew when the patient's silence would be too long. */
const redated: ReadonlySet<EventKind> = new Set([...reviewed, 'alert.resolved', 'alert.dismissed'])

/**
 * Runs the reactions to what a verb recorded, from event number `from` on; what they record themselves is
 * reacted to as well. Returns how many events have been reacted to.
 */
export async function react(
  ctx: UseCaseContext,
  events: readonly EventRow[],
  from: number,
): Promise<number> {
  const patients: Patients = { toSettle: new Set(), toReview: new Set(), toDate: new Set() }
  let next = from
  for (;;) {
    for (; next < events.length; next++) {
      const event = events[next]
      if (event) await reactTo(ctx, event, patients)
    }
    if (!(await doNext(ctx, patients))) return next
  }
}

/** The patients who are still to be looked at. */
interface Patients {
  readonly toSettle: Set<string>
  readonly toReview: Set<string>
  readonly toDate: Set<string>
}

async function reactTo(ctx: UseCaseContext, event: EventRow, patients: Patients) {
  const { kind, patientId } = event
  for (const reaction of reactions[kind] ?? []) await reaction(ctx, event)
  if (patientId === null) return
  if (answered.has(kind)) patients.toSettle.add(patientId)
  if (reviewed.has(kind)) patients.toReview.add(patientId)
  if (redated.has(kind)) patients.toDate.add(patientId)
}

/**
 * Looks at one patient: what is settled changes what the alerts see, and a silence is dated by what they
 * raised. False when none is left.
 */
async function doNext(ctx: UseCaseContext, patients: Patients): Promise<boolean> {
  for (const [waiting, work] of [
    [patients.toSettle, settleReassessments],
    [patients.toReview, reviewAlerts],
    [patients.toDate, dateSilence],
  ] as const) {
    const [patientId] = waiting
    if (patientId === undefined) continue
    waiting.delete(patientId)
    await work(ctx, patientId)
    return true
  }
  return false
}
