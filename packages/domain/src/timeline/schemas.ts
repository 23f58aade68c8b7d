import * as z from 'zod'
import { disciplines } from '../access/roles.ts'
import { instantSchema } from '../shared/calendar-date.ts'
import { entryIdSchema, patientIdSchema, userIdSchema } from '../shared/ids.ts'
import { safeLine } from '../shared/text.ts'
import { timelineGroups } from './groups.ts'

/** Where the next page starts: the last entry of the page before. */
export const timelineCursorSchema = z.strictObject({
  occurredAt: instantSchema,
  id: entryIdSchema,
})
export type TimelineCursor = z.infer<typeof timelineCursorSchema>

export const timelinePageSchema = z.strictObject({
  patientId: patientIdSchema,
  discipline: z.enum(disciplines).optional(),
  group: z.enum(timelineGroups).optional(),
  authorId: userIdSchema.optional(),
  search: safeLine(80).optional(),
  cursor: timelineCursorSchema.optional(),
})
export type TimelinePageInput = z.infer<typeof timelinePageSchema>
