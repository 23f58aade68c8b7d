import type { Discipline } from '@meridian/domain/access'
import type { DischargeReason, EpisodeStatus, PainScale } from '@meridian/domain/episodes'
import type { AnswerSource } from '@meridian/domain/instruments'
import type { NoteSection, NoteTemplateId } from '@meridian/domain/notes'
import type { FactKind, Sex } from '@meridian/domain/patients'
import type { PhaseId, PhasePlan } from '@meridian/domain/protocol'
import type { SlotId } from '@meridian/domain/reassessment'
import type { Visibility } from '@meridian/domain/timeline'
import { boolean, date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, organizationId } from './columns.ts'

export const patient = pgTable('patient', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  foldedName: text('folded_name').notNull(),
  birthDate: date('birth_date').notNull(),
  sex: text('sex').$type<Sex>().notNull(),
  recordNumber: text('record_number'),
  phone: text('phone'),
  email: text('email'),
  language: text('language').notNull(),
  nextOfKin: text('next_of_kin'),
  sharingConsentOn: date('sharing_consent_on'),
  registeredAt: instant('registered_at').notNull(),
  version: integer('version').notNull(),
})

export const patientToken = pgTable('patient_token', {
  organizationId: organizationId(),
  token: text('token').notNull(),
  patientId: uuid('patient_id').notNull(),
})

export const patientFact = pgTable('patient_fact', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  kind: text('kind').$type<FactKind>().notNull(),
  detail: text('detail').notNull(),
  pinnedBy: uuid('pinned_by').notNull(),
  pinnedAt: instant('pinned_at').notNull(),
  endedBy: uuid('ended_by'),
  endedAt: instant('ended_at'),
})

export const careTeam = pgTable('care_team', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  userId: uuid('user_id').notNull(),
  discipline: text('discipline').$type<Discipline>().notNull(),
  isCoordinator: boolean('is_coordinator').notNull(),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
})

export const patientSeen = pgTable('patient_seen', {
  organizationId: organizationId(),
  userId: uuid('user_id').notNull(),
  patientId: uuid('patient_id').notNull(),
  seenAt: instant('seen_at').notNull(),
})

export const episode = pgTable('episode', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  status: text('status').$type<EpisodeStatus>().notNull(),
  referredOn: date('referred_on').notNull(),
  dayZero: date('day_zero'),
  regions: text('regions').array().notNull(),
  diagnosis: text('diagnosis'),
  painScale: text('pain_scale').$type<PainScale>().notNull().default('nrs'),
  phase: text('phase').$type<PhaseId>(),
  phasePlan: jsonb('phase_plan').$type<PhasePlan>(),
  pausedOn: date('paused_on'),
  pauseReason: text('pause_reason'),
  dischargedOn: date('discharged_on'),
  dischargeReason: text('discharge_reason').$type<DischargeReason>(),
  isCurrent: boolean('is_current').notNull(),
  version: integer('version').notNull(),
})

export const episodePause = pgTable('episode_pause', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  episodeId: uuid('episode_id').notNull(),
  pausedOn: date('paused_on').notNull(),
  resumedOn: date('resumed_on').notNull(),
  reason: text('reason').notNull(),
})

export const reassessmentRequest = pgTable('reassessment_request', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  episodeId: uuid('episode_id').notNull(),
  requestedBy: uuid('requested_by').notNull(),
  requestedOn: date('requested_on').notNull(),
  dueOn: date('due_on').notNull(),
  reason: text('reason').notNull(),
})

export const reassessment = pgTable('reassessment', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  episodeId: uuid('episode_id').notNull(),
  slot: text('slot').$type<SlotId>().notNull(),
  keys: text('keys').array().notNull(),
  mergedFrom: text('merged_from').array().$type<SlotId[]>().notNull(),
  dueOn: date('due_on').notNull(),
  opensOn: date('opens_on').notNull(),
  graceUntil: date('grace_until').notNull(),
  closesOn: date('closes_on').notNull(),
  battery: text('battery').array().notNull(),
  optionalBattery: text('optional_battery').array().notNull(),
  missing: text('missing').array(),
  outcome: text('outcome').$type<'completed' | 'declined' | 'not_possible' | 'not_applicable'>(),
  outcomeOn: date('outcome_on'),
  outcomeReason: text('outcome_reason'),
  outcomeBy: uuid('outcome_by'),
  version: integer('version').notNull(),
})

export const response = pgTable('response', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  reassessmentId: uuid('reassessment_id'),
  instrument: text('instrument').notNull(),
  answeredOn: date('answered_on').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  answers: jsonb('answers').$type<Record<string, string | number | null>>().notNull(),
  status: text('status').notNull(),
  scores: jsonb('scores').$type<Record<string, number>>().notNull(),
  bands: jsonb('bands').$type<Record<string, string>>().notNull(),
  flags: text('flags').array().notNull(),
  algorithmVersion: text('algorithm_version').notNull(),
  source: text('source').$type<AnswerSource>().notNull().default('items'),
  continues: uuid('continues'),
  draftId: uuid('draft_id'),
  answerId: uuid('answer_id'),
})

export const noteDraft = pgTable('note_draft', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  authorId: uuid('author_id').notNull(),
  template: text('template').$type<NoteTemplateId>().notNull(),
  discipline: text('discipline').$type<Discipline>().notNull(),
  visibility: text('visibility').$type<Visibility>().notNull(),
  sealedSections: bytes('sealed_sections').notNull(),
  occurredAt: instant('occurred_at'),
  updatedAt: instant('updated_at').notNull(),
  version: integer('version').notNull(),
})

export const note = pgTable('note', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  authorId: uuid('author_id').notNull(),
  template: text('template').$type<NoteTemplateId>().notNull(),
  discipline: text('discipline').$type<Discipline>().notNull(),
  visibility: text('visibility').$type<Visibility>().notNull(),
  occurredAt: instant('occurred_at').notNull(),
  signedAt: instant('signed_at').notNull(),
})

export const noteVersion = pgTable('note_version', {
  organizationId: organizationId(),
  noteId: uuid('note_id').notNull(),
  number: integer('number').notNull(),
  kind: text('kind').$type<'original' | 'addendum'>().notNull(),
  authorId: uuid('author_id').notNull(),
  signedAt: instant('signed_at').notNull(),
  sections: jsonb('sections').$type<NoteSection[]>().notNull(),
  contentHash: bytes('content_hash').notNull(),
})
