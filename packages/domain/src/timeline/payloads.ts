import type { Discipline, Role } from '../access/roles.ts'
import type { AlertTier } from '../alerts/rule/alert-rule.ts'
import type { CallOutcome } from '../calls/call-attempt.ts'
import type { DischargeReason, PhaseDecision } from '../episodes/episode.ts'
import type { RedFlagCode } from '../episodes/red-flags.ts'
import type { AttainmentLevel } from '../goals/goal-attainment.ts'
import type { AnswerSource } from '../instruments/answer-source.ts'
import type { NoteSection, NoteTemplateId } from '../notes/templates.ts'
import type { FactKind } from '../patients/facts.ts'
import type { PlanContentChange } from '../plan/compare-contents.ts'
import type { PredominantMechanism } from '../plan/mechanisms.ts'
import type { MissReason, SessionMark, SessionState } from '../planned-sessions/planned-session.ts'
import type { ReassessmentDecision } from '../reassessment/decision.ts'
import type { CalendarDate } from '../shared/calendar-date.ts'
import type { EventKind } from './event-kinds.ts'

/** What each kind of event carries: structure only; names of people are looked up when shown. */
export interface EventPayloads {
  'organization.created': Record<never, never>
  'settings.changed': { fields: string[] }
  'wording.uploaded': WordingNamed
  'wording.withdrawn': WordingNamed
  'member.invited': { roles: Role[] }
  'invitation.revoked': Record<never, never>
  'member.joined': { roles: Role[] }
  'member.roles_changed': { from: Role[]; to: Role[] }
  'member.deactivated': Record<never, never>
  'member.reactivated': Record<never, never>
  'absence.recorded': AbsencePlanned
  'absence.begun': { userId: string }
  'absence.changed': AbsencePlanned
  'absence.ended': { userId: string }
  'session.started': Record<never, never>
  'patient.registered': { referredOn: CalendarDate }
  'patient.corrected': { fields: string[] }
  'fact.pinned': { kind: FactKind; detail: string }
  'fact.ended': { kind: FactKind; detail: string }
  'team.assigned': { userId: string; discipline: Discipline; coordinator: boolean }
  'team.ended': { userId: string; discipline: Discipline }
  'episode.readmitted': { referredOn: CalendarDate }
  'episode.assessed': Assessed & { on: CalendarDate }
  'episode.assessment_corrected': Assessed & { reason: string }
  'episode.phase_decided': {
    decision: PhaseDecision
    from: string
    to: string
    on: CalendarDate
    reason: string
  }
  'episode.paused': { on: CalendarDate; reason: string }
  'episode.resumed': { on: CalendarDate; pausedDays: number }
  'episode.discharged': { on: CalendarDate; reason: DischargeReason; note: string | null }
  'plan.changed': { number: number; reason: string; changes: readonly PlanContentChange[] }
  'goal.progressed': { activity: string; on: CalendarDate; attainment: AttainmentLevel }
  'reassessment.status_changed': { slot: string; status: string }
  'reassessment.requested': { dueOn: CalendarDate; reason: string }
  'reassessment.closed': {
    slot: string
    outcome: 'completed' | 'declined' | 'not_possible'
    on: CalendarDate
    reason: string | null
  }
  'reassessment.part_excused': {
    slot: string
    instrument: string
    outcome: 'declined' | 'not_possible'
    reason: string
  }
  'reassessment.decided': {
    slot: string
    decision: ReassessmentDecision
    reason: string
    planNumber: number
    changes: readonly PlanContentChange[]
  }
  'response.recorded': {
    instrument: string
    on: CalendarDate
    status: string
    scores: Record<string, number>
    bands: Record<string, string>
    flags: string[]
    slot: string | null
    /** Absent: item by item. */
    source?: AnswerSource
    /** How much was answered, where that was too little for every score. */
    progress?: { answered: number; all: number }
  }
  /** An answer about self-harm stood unsaved for so long that it counts as saved. */
  'answers.stood': Record<never, never>
  'note.signed': { template: NoteTemplateId; sections: NoteSection[] }
  'note.addendum_added': { noteId: string; template: NoteTemplateId; text: string }
  'planned_session.planned': SessionPlace & {
    discipline: Discipline
    count: number
    /** The last day; the first is where the series begins. */
    until: CalendarDate
  }
  'planned_session.moved': { from: SessionPlace; to: SessionPlace }
  'planned_session.marked': SessionPlace & {
    discipline: Discipline
    as: SessionMark
    reason: MissReason | null
  }
  'planned_session.unmarked': SessionPlace & { discipline: Discipline; was: SessionState }
  /** Sessions that lay ahead when the episode ended. */
  'planned_session.dropped': { count: number }
  'cycle.closed': { number: number; delivered: number; planned: number; reason: string }
  'cycle.opened': { number: number; planned: number; reason: string }
  /** The silence of the phase has been reached: nobody has heard of the patient. */
  'contact.lapsed': Record<never, never>
  'contact.heard': Record<never, never>
  'call.logged': { outcome: CallOutcome; callBackOn: CalendarDate | null; line: string | null }
  'alert.raised': AlertNamed & { tier: AlertTier }
  'alert.acknowledged': AlertNamed
  'alert.told_again': AlertNamed
  'alert.handed_over': AlertNamed & { absentId: string }
  'alert.escalated': AlertNamed & { to: string; reached: 'somebody_new' | 'told_again' | 'nobody' }
  'alert.taken': AlertNamed
  'alert.released': AlertNamed
  'alert.snooze_ended': AlertNamed
  'alert.snoozed': AlertNamed & { until: CalendarDate }
  'alert.dismissed': AlertNamed & { reason: string }
  'alert.resolved': AlertNamed & { outcome: string }
  'member.digest_chosen': { dailyDigest: boolean }
  'delivery.failed': { problem: string }
  'delivery.retried': Record<never, never>
  'work.parked': { kind: string }
  'work.resumed': { kind: string }
}

/** What an initial assessment found; one made before this was kept has its regions alone. */
interface Assessed {
  regions: string[]
  mechanisms?: readonly PredominantMechanism[]
  diagnosis?: string
  redFlags?: RedFlagCode[]
}

/** When a session is, on the clinic's calendar and clock. */
interface SessionPlace {
  on: CalendarDate
  time: string
}

/** Which words of which instrument, without any of them. */
interface WordingNamed {
  instrument: string
  locale: string
  version: string
}

/** The rule of an alert; null for a clinical one, whose rule only its own record tells. */
interface AlertNamed {
  rule: string | null
}

/** Who is away, and who covers. */
interface AbsencePlanned {
  userId: string
  from: CalendarDate
  to: CalendarDate
  coveredBy: string | null
}

/** A compile-time check that the payloads and the registry name the same kinds. */
export type PayloadOf<Kind extends EventKind> = EventPayloads[Kind]
