import { pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { instant, organizationId } from './columns.ts'

const ops = pgSchema('ops')

export const due = ops.table('due', {
  organizationId: organizationId(),
  kind: text('kind').$type<'reassessment' | 'alert' | 'delivery' | 'answer_draft'>().notNull(),
  ref: uuid('ref').notNull(),
  dueAt: instant('due_at').notNull(),
})
