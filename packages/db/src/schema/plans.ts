import type { AttainmentLevel } from '@meridian/domain/goals'
import type { PlanContent } from '@meridian/domain/plan'
import type { PhasePlan } from '@meridian/domain/protocol'
import { date, integer, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { instant, organizationId } from './columns.ts'

/** What made a version of a plan. */
export type PlanCause = 'proposed' | 'revised' | 'phase_decided' | 'reassessment'

export const planVersion = pgTable('plan_version', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  episodeId: uuid('episode_id').notNull(),
  number: integer('number').notNull(),
  cause: text('cause').$type<PlanCause>().notNull(),
  reassessmentId: uuid('reassessment_id'),
  reason: text('reason'),
  phases: jsonb('phases').$type<PhasePlan>().notNull(),
  content: jsonb('content').$type<PlanContent>().notNull(),
  madeBy: uuid('made_by').notNull(),
  madeAt: instant('made_at').notNull(),
})

export const goalProgress = pgTable('goal_progress', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  episodeId: uuid('episode_id').notNull(),
  goalId: uuid('goal_id').notNull(),
  progressOn: date('progress_on').notNull(),
  attainment: smallint('attainment').$type<AttainmentLevel>().notNull(),
  recordedBy: uuid('recorded_by').notNull(),
  recordedAt: instant('recorded_at').notNull(),
})
