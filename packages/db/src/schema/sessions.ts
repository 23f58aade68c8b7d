import type { Discipline } from '@meridian/domain/access'
import type { CallOutcome } from '@meridian/domain/calls'
import type { CancelReason, SessionState } from '@meridian/domain/planned-sessions'
import { date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, organizationId } from './columns.ts'

export const plannedSession = pgTable('planned_session', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  episodeId: uuid('episode_id').notNull(),
  seriesId: uuid('series_id').notNull(),
  discipline: text('discipline').$type<Discipline>().notNull(),
  on: date('on_date').notNull(),
  time: text('at_time').notNull(),
  minutes: integer('minutes').notNull(),
  withUserId: uuid('with_user_id'),
  state: text('state').$type<SessionState>().notNull(),
  reason: text('reason').$type<CancelReason>(),
  changedBy: uuid('changed_by'),
  changedAt: instant('changed_at').notNull(),
  version: integer('version').notNull(),
})

export const acupunctureCycle = pgTable('acupuncture_cycle', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  episodeId: uuid('episode_id').notNull(),
  number: integer('number').notNull(),
  planned: integer('planned').notNull(),
  countsFrom: date('counts_from').notNull(),
  openedReason: text('opened_reason'),
  closedOn: date('closed_on'),
  closedReason: text('closed_reason'),
})

export const callAttempt = pgTable('call_attempt', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  calledBy: uuid('called_by').notNull(),
  calledAt: instant('called_at').notNull(),
  outcome: text('outcome').$type<CallOutcome>().notNull(),
  callBackOn: date('call_back_on'),
  line: text('line'),
})
