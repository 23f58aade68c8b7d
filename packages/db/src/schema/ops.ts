import { pgSchema, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { instant, organizationId } from './columns.ts'

/** What can come due; the database knows the same list. */
export type DueKind =
  | 'reassessment'
  | 'alert'
  | 'delivery'
  | 'answer_draft'
  | 'digest'
  | 'contact'
  | 'absence'

const ops = pgSchema('ops')

export const due = ops.table('due', {
  organizationId: organizationId(),
  kind: text('kind').$type<DueKind>().notNull(),
  ref: uuid('ref').notNull(),
  dueAt: instant('due_at').notNull(),
  attempts: smallint('attempts').notNull().default(0),
  parkedAt: instant('parked_at'),
})
