import type { Role } from '@meridian/domain/access'
import type { AlertRuleId, ResolveAlertInput } from '@meridian/domain/alerts'
import type {
  BodyRegion,
  DischargeReason,
  ExcuseReassessmentInput,
  PhaseDecision,
} from '@meridian/domain/episodes'
import type { AttainmentLevel } from '@meridian/domain/goals'
import type { InstrumentId } from '@meridian/domain/instruments'
import type { NoteSection, NoteTemplateId } from '@meridian/domain/notes'
import type { FactKind, Sex } from '@meridian/domain/patients'
import type { Modality, PlanContent } from '@meridian/domain/plan'
import type { SlotId } from '@meridian/domain/reassessment'
import type { Visibility } from '@meridian/domain/timeline'

export type Clinician = Exclude<Role, 'admin'>

/** Answers to one form, item by item. */
export type Answers = Record<string, number | string>

export interface NoteText {
  readonly template: NoteTemplateId
  readonly visibility: Visibility
  readonly sections: readonly NoteSection[]
}

/** What becomes different in a plan; what is not told stays. */
export interface Revision {
  readonly mechanisms?: PlanContent['mechanisms']
  /** A goal in the patient's words with what is expected, worked towards by these kinds of treatment. */
  readonly goal?: {
    readonly activity: string
    readonly expected: string
    readonly by: readonly Modality[]
  }
  readonly note?: { readonly on: Modality; readonly text: string }
  readonly owner?: { readonly of: Modality; readonly who: Clinician }
}

/** What can happen in a story. A new kind needs a line here and an act that carries it out. */
export type StoryEvent =
  | { readonly kind: 'register' }
  | { readonly kind: 'join'; readonly who: Clinician; readonly coordinator: boolean }
  | { readonly kind: 'leave'; readonly who: Clinician }
  | { readonly kind: 'pin'; readonly fact: FactKind; readonly detail: string }
  | { readonly kind: 'unpin'; readonly fact: FactKind }
  | { readonly kind: 'assess'; readonly regions: readonly BodyRegion[] }
  | { readonly kind: 'decide'; readonly decision: PhaseDecision; readonly reason: string }
  | ({ readonly kind: 'revise'; readonly reason: string } & Revision)
  | {
      readonly kind: 'progress'
      readonly activity: string
      readonly attainment: AttainmentLevel
    }
  | { readonly kind: 'pause'; readonly reason: string }
  | { readonly kind: 'resume' }
  | { readonly kind: 'discharge'; readonly reason: DischargeReason; readonly note: string }
  | { readonly kind: 'readmit' }
  | ({ readonly kind: 'sign' } & NoteText)
  | ({ readonly kind: 'draft' } & NoteText)
  | { readonly kind: 'addendum'; readonly text: string }
  | {
      readonly kind: 'record'
      readonly slot: SlotId
      readonly forms: Partial<Record<InstrumentId, Answers>>
    }
  | {
      readonly kind: 'excuse'
      readonly slot: SlotId
      readonly outcome: ExcuseReassessmentInput['outcome']
      readonly reason: string
    }
  | { readonly kind: 'request'; readonly inDays: number; readonly reason: string }
  | { readonly kind: 'acknowledge' }
  | {
      readonly kind: 'handle'
      readonly rule: AlertRuleId
      readonly outcome: ResolveAlertInput['outcome']
      readonly action: string
    }

/** Something somebody does on a day of the story. */
export interface StoryEntry {
  /** Days since the story's day 0; what falls on a weekend is done on a working day near it. */
  readonly day: number
  readonly by: Role
  readonly event: StoryEvent
}

export interface StoryPatient {
  readonly name: string
  readonly birthDate: string
  readonly sex: Sex
  readonly recordNumber: string
  readonly phone: string | null
  readonly email: string | null
  readonly language: string
  readonly nextOfKin: string | null
}

/** One patient of the demo clinic. Everything hangs on one date, so that a story moves as a whole. */
export interface Story {
  readonly patient: StoryPatient
  /** How many days before the demo's today the story's day 0 lies. */
  readonly beganDaysAgo: number
  /** Day 0 is kept also on a weekend, because what is due today depends on it. */
  readonly exact?: true
  readonly entries: readonly StoryEntry[]
}
