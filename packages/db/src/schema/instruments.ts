import type { InstrumentId } from '@meridian/domain/instruments'
import { date, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, instant, organizationId } from './columns.ts'

export const answerDraft = pgTable('answer_draft', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  patientId: uuid('patient_id').notNull(),
  authorId: uuid('author_id').notNull(),
  instrument: text('instrument').$type<InstrumentId>(),
  reassessmentId: uuid('reassessment_id'),
  sealedContent: bytes('sealed_content').notNull(),
  standingSince: instant('standing_since'),
  answerId: uuid('answer_id'),
  updatedAt: instant('updated_at').notNull(),
  version: integer('version').notNull(),
})

export const wordingPack = pgTable('wording_pack', {
  organizationId: organizationId(),
  id: uuid('id').notNull(),
  instrument: text('instrument').$type<InstrumentId>().notNull(),
  version: text('version').notNull(),
  locale: text('locale').notNull(),
  itemText: jsonb('item_text').$type<Record<string, string>>().notNull(),
  anchors: jsonb('anchors').$type<Record<string, Record<string, string>>>().notNull(),
  copyrightNotice: text('copyright_notice').notNull(),
  licenceRef: text('licence_ref').notNull(),
  validUntil: date('valid_until').notNull(),
  uploadedBy: uuid('uploaded_by').notNull(),
  uploadedAt: instant('uploaded_at').notNull(),
})

export const wordingWithdrawal = pgTable('wording_withdrawal', {
  organizationId: organizationId(),
  packId: uuid('pack_id').notNull(),
  withdrawnBy: uuid('withdrawn_by').notNull(),
  withdrawnAt: instant('withdrawn_at').notNull(),
})
