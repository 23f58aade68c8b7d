/**
 * Every kind of event, closed. `audience` says whose screens hear of it: the patient's care team,
 * everybody of the clinic, its admins, or those an alert concerns (the care team and whoever was told of
 * a clinical one, the clinic of one about a reassessment). `timeline` says whether it stands on the patient's timeline.
 * No sentence is stored: the screen renders the payload by kind.
 */
export const eventKinds = {
  'organization.created': { audience: 'clinic', timeline: false },
  'settings.changed': { audience: 'clinic', timeline: false },
  'wording.uploaded': { audience: 'clinic', timeline: false },
  'wording.withdrawn': { audience: 'clinic', timeline: false },
  'member.invited': { audience: 'admin', timeline: false },
  'invitation.revoked': { audience: 'admin', timeline: false },
  'member.joined': { audience: 'clinic', timeline: false },
  'member.roles_changed': { audience: 'clinic', timeline: false },
  'member.deactivated': { audience: 'clinic', timeline: false },
  'member.reactivated': { audience: 'clinic', timeline: false },
  'absence.recorded': { audience: 'clinic', timeline: false },
  'absence.begun': { audience: 'clinic', timeline: false },
  'absence.changed': { audience: 'clinic', timeline: false },
  'absence.ended': { audience: 'clinic', timeline: false },
  'session.started': { audience: 'admin', timeline: false },
  'patient.registered': { audience: 'clinic', timeline: true },
  'patient.corrected': { audience: 'clinic', timeline: false },
  'fact.pinned': { audience: 'team', timeline: true },
  'fact.ended': { audience: 'team', timeline: true },
  'team.assigned': { audience: 'clinic', timeline: true },
  'team.ended': { audience: 'clinic', timeline: true },
  'episode.readmitted': { audience: 'clinic', timeline: true },
  'episode.assessed': { audience: 'clinic', timeline: true },
  'episode.assessment_corrected': { audience: 'clinic', timeline: true },
  'episode.phase_decided': { audience: 'clinic', timeline: true },
  'episode.paused': { audience: 'clinic', timeline: true },
  'episode.resumed': { audience: 'clinic', timeline: true },
  'episode.discharged': { audience: 'clinic', timeline: true },
  'plan.changed': { audience: 'team', timeline: true },
  'goal.progressed': { audience: 'team', timeline: true },
  'reassessment.status_changed': { audience: 'clinic', timeline: false },
  'reassessment.requested': { audience: 'team', timeline: true },
  'reassessment.closed': { audience: 'clinic', timeline: true },
  'reassessment.part_excused': { audience: 'team', timeline: true },
  'reassessment.decided': { audience: 'team', timeline: true },
  'response.recorded': { audience: 'team', timeline: true },
  'answers.stood': { audience: 'team', timeline: false },
  'note.signed': { audience: 'team', timeline: true },
  'note.addendum_added': { audience: 'team', timeline: true },
  'planned_session.planned': { audience: 'team', timeline: true },
  'planned_session.moved': { audience: 'team', timeline: false },
  'planned_session.marked': { audience: 'team', timeline: true },
  'planned_session.unmarked': { audience: 'team', timeline: true },
  'planned_session.dropped': { audience: 'team', timeline: false },
  'cycle.closed': { audience: 'team', timeline: true },
  'cycle.opened': { audience: 'team', timeline: true },
  'contact.lapsed': { audience: 'clinic', timeline: false },
  'contact.heard': { audience: 'clinic', timeline: false },
  'call.logged': { audience: 'clinic', timeline: true },
  'alert.raised': { audience: 'alert', timeline: false },
  'alert.acknowledged': { audience: 'alert', timeline: false },
  'alert.told_again': { audience: 'alert', timeline: false },
  'alert.handed_over': { audience: 'alert', timeline: false },
  'alert.escalated': { audience: 'alert', timeline: false },
  'alert.taken': { audience: 'alert', timeline: false },
  'alert.released': { audience: 'alert', timeline: false },
  'alert.snooze_ended': { audience: 'alert', timeline: false },
  'alert.snoozed': { audience: 'alert', timeline: false },
  'alert.dismissed': { audience: 'alert', timeline: false },
  'alert.resolved': { audience: 'alert', timeline: false },
  'member.digest_chosen': { audience: 'admin', timeline: false },
  'delivery.failed': { audience: 'admin', timeline: false },
  'delivery.retried': { audience: 'admin', timeline: false },
  'work.parked': { audience: 'admin', timeline: false },
  'work.resumed': { audience: 'admin', timeline: false },
} as const satisfies Record<string, EventKindDefinition>

export interface EventKindDefinition {
  readonly audience: 'team' | 'clinic' | 'admin' | 'alert'
  readonly timeline: boolean
}

export type EventKind = keyof typeof eventKinds

/** The kinds that stand on a patient's timeline. */
export type TimelineKind = {
  [Kind in EventKind]: (typeof eventKinds)[Kind]['timeline'] extends true ? Kind : never
}[EventKind]

export const timelineKinds = (Object.keys(eventKinds) as EventKind[]).filter(
  (kind): kind is TimelineKind => eventKinds[kind].timeline,
)
