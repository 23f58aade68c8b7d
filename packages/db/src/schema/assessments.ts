import type { BodyRegion, PainScale, RedFlagAnswers } from '@meridian/domain/episodes'
import type { PredominantMechanism } from '@meridian/domain/plan'
import { date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, organizationId } from './columns.ts'

export const initialAssessment = pgTable('initial_assessment', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  episodeId: uuid('episode_id').notNull(),
  number: integer('number').notNull(),
  assessedOn: date('assessed_on').notNull(),
  regions: text('regions').array().$type<BodyRegion[]>().notNull(),
  mechanisms: jsonb('mechanisms').$type<PredominantMechanism[]>().notNull(),
  diagnosis: text('diagnosis').notNull(),
  redFlags: jsonb('red_flags').$type<RedFlagAnswers>().notNull(),
  redFlagAction: text('red_flag_action'),
  painScale: text('pain_scale').$type<PainScale>().notNull(),
  reason: text('reason'),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: instant('recorded_at').notNull(),
})
