import type { Discipline, Role } from '../access/roles.ts'
import type { AlertTier } from '../alerts/rule/alert-rule.ts'
import type { DischargeReason, PhaseDecision } from '../episodes/episode.ts'
import type { AttainmentLevel } from '../goals/goal-attainment.ts'
import type { NoteSection, NoteTemplateId } from '../notes/templates.ts'
import type { FactKind } from '../patients/facts.ts'
import type { PlanContentChange } from '../plan/compare-contents.ts'
import type { ReassessmentDecision } from '../reassessment/decision.ts'
import type { CalendarDate } from '../shared/calendar-date.ts'
import type { EventKind } from './event-kinds.ts'

/** What each kind of event carries: structure only; names of people are looked up when shown. */
export interface EventPayloads {
  'organization.created': Record<never, never>
  'settings.changed': { fields: string[] }
  'member.invited': { roles: Role[] }
  'invitation.revoked': Record<never, never>
  'member.joined': { roles: Role[] }
  'member.roles_changed': { from: Role[]; to: Role[] }
  'member.deactivated': Record<never, never>
  'member.reactivated': Record<never, never>
  'session.started': Record<never, never>
  'patient.registered': { referredOn: CalendarDate }
  'patient.corrected': { fields: string[] }
  'fact.pinned': { kind: FactKind; detail: string }
  'fact.ended': { kind: FactKind; detail: string }
  'team.assigned': { userId: string; discipline: Discipline; coordinator: boolean }
  'team.ended': { userId: string; discipline: Discipline }
  'episode.readmitted': { referredOn: CalendarDate }
  'episode.assessed': { on: CalendarDate; regions: string[] }
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
  }
  'note.signed': { template: NoteTemplateId; sections: NoteSection[] }
  'note.addendum_added': { noteId: string; template: NoteTemplateId; text: string }
  'alert.raised': AlertNamed & { tier: AlertTier }
  'alert.acknowledged': AlertNamed
  'alert.escalated': AlertNamed & { to: string; reached: 'somebody_new' | 'told_again' | 'nobody' }
  'alert.snoozed': AlertNamed & { until: CalendarDate }
  'alert.dismissed': AlertNamed & { reason: string }
  'alert.resolved': AlertNamed & { outcome: string }
}

/** The rule of an alert; null for a clinical one, whose rule only its own record tells. */
interface AlertNamed {
  rule: string | null
}

/** A compile-time check that the payloads and the registry name the same kinds. */
export type PayloadOf<Kind extends EventKind> = EventPayloads[Kind]
