import type { Discipline } from '@meridian/domain/access'
import type {
  AlertFinding,
  AlertRole,
  AlertRuleId,
  AlertState,
  AlertTier,
} from '@meridian/domain/alerts'
import type { EventKind, TimelineGroup, TimelineKind, Visibility } from '@meridian/domain/timeline'
import { bigint, date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, organizationId } from './columns.ts'

export const eventCounter = pgTable('event_counter', {
  organizationId: organizationId(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  head: bytes('head').notNull(),
})

export const auditEvent = pgTable('audit_event', {
  organizationId: organizationId(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  id: uuid('id').notNull(),
  at: instant('at').notNull(),
  actorId: uuid('actor_id'),
  actorRoles: text('actor_roles').array().notNull(),
  sessionId: uuid('session_id'),
  requestId: text('request_id').notNull(),
  kind: text('kind').$type<EventKind>().notNull(),
  outcome: text('outcome').$type<'done' | 'refused'>().notNull(),
  patientId: uuid('patient_id'),
  subjectId: uuid('subject_id'),
  discipline: text('discipline').$type<Discipline>(),
  visibility: text('visibility').$type<Visibility>().notNull(),
  payloadHash: bytes('payload_hash').notNull(),
  details: jsonb('details'),
  hash: bytes('hash').notNull(),
})

export const accessLog = pgTable('access_log', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  at: instant('at').notNull(),
  userId: uuid('user_id').notNull(),
  sessionId: uuid('session_id').notNull(),
  patientId: uuid('patient_id').notNull(),
  section: text('section').notNull(),
  quarter: bigint('quarter', { mode: 'number' }).notNull(),
})

export const idempotency = pgTable('idempotency', {
  organizationId: organizationId(),
  userId: uuid('user_id').notNull(),
  key: uuid('key').notNull(),
  verb: text('verb').notNull(),
  requestHash: bytes('request_hash').notNull(),
  answer: jsonb('answer'),
  at: instant('at').notNull(),
})

export const timelineEntry = pgTable('timeline_entry', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  occurredAt: instant('occurred_at').notNull(),
  recordedAt: instant('recorded_at').notNull(),
  kind: text('kind').$type<TimelineKind>().notNull(),
  grouping: text('grouping').$type<TimelineGroup>().notNull(),
  discipline: text('discipline').$type<Discipline>(),
  visibility: text('visibility').$type<Visibility>().notNull(),
  authorId: uuid('author_id'),
  subjectId: uuid('subject_id'),
  payload: jsonb('payload').notNull(),
})

export const timelineToken = pgTable('timeline_token', {
  organizationId: organizationId(),
  patientId: uuid('patient_id').notNull(),
  token: text('token').notNull(),
  occurredAt: instant('occurred_at').notNull(),
  entryId: uuid('entry_id').notNull(),
})

export const alert = pgTable('alert', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  rule: text('rule').$type<AlertRuleId>().notNull(),
  ruleVersion: integer('rule_version').notNull(),
  tier: text('tier').$type<AlertTier>().notNull(),
  dedupeKey: text('dedupe_key').notNull(),
  reassessmentId: uuid('reassessment_id'),
  inputs: jsonb('inputs').$type<AlertFinding['inputs']>().notNull(),
  thresholds: jsonb('thresholds').$type<AlertFinding['thresholds']>().notNull(),
  parts: jsonb('parts').$type<AlertFinding['parts']>().notNull(),
  source: jsonb('source').$type<AlertFinding['source']>().notNull(),
  levels: jsonb('levels').$type<AlertFinding['levels']>().notNull(),
  records: text('records').array().notNull(),
  owners: text('owners').array().$type<AlertRole[]>().notNull(),
  also: text('also').array().$type<AlertRole[]>().notNull(),
  raisedAt: instant('raised_at').notNull(),
  ackDeadline: instant('ack_deadline'),
  state: text('state').$type<AlertState>().notNull(),
  acknowledgedBy: uuid('acknowledged_by'),
  acknowledgedAt: instant('acknowledged_at'),
  takenBy: uuid('taken_by'),
  takenAt: instant('taken_at'),
  resolvedBy: uuid('resolved_by'),
  resolvedAt: instant('resolved_at'),
  outcome: text('outcome'),
  action: text('action'),
  snoozedUntil: date('snoozed_until'),
  escalated: integer('escalated').notNull().default(0),
  version: integer('version').notNull(),
})

export const alertRecipient = pgTable('alert_recipient', {
  organizationId: organizationId(),
  alertId: uuid('alert_id').notNull(),
  userId: uuid('user_id').notNull(),
  toldAs: text('told_as').notNull(),
  toldAt: instant('told_at').notNull(),
  /** As the alert has them, so that a person's list is one range of one index. */
  tier: text('tier').$type<AlertTier>().notNull(),
  raisedAt: instant('raised_at').notNull(),
  settledAt: instant('settled_at'),
})

export const delivery = pgTable('delivery', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  kind: text('kind').$type<'notice' | 'digest'>().notNull().default('notice'),
  alertId: uuid('alert_id'),
  round: integer('round').notNull().default(0),
  digestOn: date('digest_on'),
  userId: uuid('user_id').notNull(),
  channel: text('channel').$type<'email'>().notNull(),
  state: text('state').$type<'pending' | 'sent' | 'dropped' | 'failed'>().notNull(),
  attempts: integer('attempts').notNull().default(0),
  problem: text('problem'),
  settledAt: instant('settled_at'),
})
