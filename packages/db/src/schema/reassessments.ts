import type { InstrumentId } from '@meridian/domain/instruments'
import type { ReassessmentDecision } from '@meridian/domain/reassessment'
import { date, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, organizationId } from './columns.ts'

export const reassessmentExcuse = pgTable('reassessment_excuse', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  reassessmentId: uuid('reassessment_id').notNull(),
  instrument: text('instrument').$type<InstrumentId>().notNull(),
  outcome: text('outcome').$type<'declined' | 'not_possible'>().notNull(),
  reason: text('reason').notNull(),
  excusedOn: date('excused_on').notNull(),
  excusedBy: uuid('excused_by').notNull(),
  excusedAt: instant('excused_at').notNull(),
})

export const reassessmentDecision = pgTable('reassessment_decision', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  episodeId: uuid('episode_id').notNull(),
  reassessmentId: uuid('reassessment_id').notNull(),
  decision: text('decision').$type<ReassessmentDecision>().notNull(),
  reason: text('reason').notNull(),
  planNumber: integer('plan_number').notNull(),
  decidedOn: date('decided_on').notNull(),
  decidedBy: uuid('decided_by').notNull(),
  decidedAt: instant('decided_at').notNull(),
})
