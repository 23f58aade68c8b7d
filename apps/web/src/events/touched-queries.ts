import type { EventKind } from '@meridian/domain/timeline'
import type { LiveEvent } from './live-event.ts'

const everybody = ['session.current', 'colleagues.list', 'members.list']
const patientLists = ['patients.list', 'today.read']
const patientPage = ['patients.read', 'timeline.page']
const reassessments = ['reassessments.list', 'reassessments.read', 'reassessments.card']
const schedule = [
  ...patientLists,
  ...patientPage,
  'today.calls',
  ...reassessments,
  'plans.read',
  'plans.history',
  'episodes.assessment',
]
const plan = ['timeline.page', 'plans.read', 'plans.history']
const team = [...patientLists, ...patientPage, 'today.calls', 'members.list']
const notes = ['today.read', 'timeline.page', 'notes.read', 'drafts.list']
const alerts = [
  'today.read',
  'patients.list',
  'today.calls',
  'reassessments.list',
  'reassessments.card',
  'alerts.mine',
  'alerts.page',
  'alerts.list',
  'alerts.read',
]
const absences = ['absences.list', 'patients.read', 'alerts.read']
const sessions = [
  'plannedSessions.list',
  'plannedSessions.day',
  'timeline.page',
  'reassessments.list',
]
const wordings = ['wordings.list', 'assessments.read']
const invitations = ['members.list', 'today.read']

/** Which queries show something of each kind of event; a new kind does not compile without a line here. */
const queriesByKind: Readonly<Record<EventKind, readonly string[]>> = {
  'organization.created': ['session.current', 'settings.read'],
  'settings.changed': ['session.current', 'settings.read', 'today.read', 'patients.read'],
  'wording.uploaded': wordings,
  'wording.withdrawn': wordings,
  'member.invited': invitations,
  'invitation.revoked': invitations,
  'member.joined': [...everybody, 'today.read'],
  'member.roles_changed': [...everybody, 'today.read', 'patients.read'],
  'member.deactivated': [...everybody, 'today.read', 'patients.read', 'settings.read'],
  'member.reactivated': [...everybody, 'today.read', 'patients.read'],
  'absence.recorded': absences,
  'absence.begun': absences,
  'absence.changed': absences,
  'absence.ended': absences,
  'session.started': ['members.list'],
  'patient.registered': [...patientLists, 'timeline.page'],
  'patient.corrected': [...patientLists, ...patientPage, 'today.calls', 'drafts.list'],
  'fact.pinned': patientPage,
  'fact.ended': patientPage,
  'team.assigned': [...team, 'alerts.mine'],
  'team.ended': [...team, 'alerts.mine'],
  'episode.readmitted': schedule,
  'episode.assessed': schedule,
  'episode.assessment_corrected': schedule,
  'episode.phase_decided': schedule,
  'episode.paused': schedule,
  'episode.resumed': schedule,
  'episode.discharged': schedule,
  'plan.changed': plan,
  'goal.progressed': plan,
  'reassessment.requested': schedule,
  'reassessment.closed': schedule,
  'reassessment.part_excused': [...reassessments, 'timeline.page', 'today.read'],
  'reassessment.decided': schedule,
  'reassessment.status_changed': schedule,
  'response.recorded': [
    ...reassessments,
    'timeline.page',
    'patients.read',
    'today.read',
    'assessments.read',
  ],
  'answers.stood': [],
  'note.signed': notes,
  'note.addendum_added': notes,
  'planned_session.planned': sessions,
  'planned_session.moved': sessions,
  'planned_session.marked': sessions,
  'planned_session.unmarked': sessions,
  'planned_session.dropped': sessions,
  'cycle.closed': sessions,
  'cycle.opened': sessions,
  'contact.lapsed': ['today.calls'],
  'contact.heard': ['today.calls'],
  'call.logged': ['today.calls', 'calls.attempts', 'timeline.page'],
  'alert.raised': alerts,
  'alert.acknowledged': alerts,
  'alert.told_again': alerts,
  'alert.handed_over': alerts,
  'alert.escalated': alerts,
  'alert.taken': alerts,
  'alert.released': alerts,
  'alert.snooze_ended': alerts,
  'alert.snoozed': alerts,
  'alert.dismissed': alerts,
  'alert.resolved': alerts,
  'member.digest_chosen': ['deliveries.wishes'],
  'delivery.failed': ['deliveries.problems'],
  'delivery.retried': ['deliveries.problems'],
  'work.parked': ['deliveries.problems'],
  'work.resumed': ['deliveries.problems'],
}

function patientOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'patientId' in input
    ? input.patientId
    : undefined
}

function inputOf(options: unknown): unknown {
  return typeof options === 'object' && options !== null && 'input' in options
    ? options.input
    : undefined
}

/**
 * True when a cached query (by its tRPC key, `[path, { input }]`) may show what the event changed. A
 * query about one patient is not touched by what happened to another.
 */
export function isTouchedBy(event: LiveEvent, queryKey: readonly unknown[]): boolean {
  const [path, options] = queryKey
  if (!Array.isArray(path)) return false
  // A kind newer than this screen touches everything: better asked twice than shown stale.
  const queries: readonly string[] | undefined = queriesByKind[event.kind]
  if (queries && !queries.includes(path.join('.'))) return false
  const patient = patientOf(inputOf(options))
  return patient === undefined || event.patientId === null || patient === event.patientId
}
