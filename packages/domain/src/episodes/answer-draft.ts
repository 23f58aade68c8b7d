import * as z from 'zod'
import { answerSources, instrumentIds } from '../instruments/index.ts'
import { calendarDateSchema } from '../shared/calendar-date.ts'
import {
  draftIdSchema,
  patientIdSchema,
  reassessmentIdSchema,
  responseIdSchema,
} from '../shared/ids.ts'
import { answersSchema } from './answers.ts'

/** One form as it stands on the screen; item answers and typed totals are kept side by side. */
const draftFormSchema = z.strictObject({
  instrument: z.enum(instrumentIds),
  source: z.enum(answerSources),
  answers: answersSchema,
  totals: answersSchema,
  /** The form saved in part that this one goes on with. */
  continues: responseIdSchema.nullable(),
})
export type DraftForm = z.infer<typeof draftFormSchema>

/** Answers that are being entered, of one instrument or of the battery of a reassessment. */
export const saveAnswerDraftSchema = z
  .strictObject({
    draftId: draftIdSchema,
    patientId: patientIdSchema,
    instrument: z.enum(instrumentIds).nullable(),
    reassessmentId: reassessmentIdSchema.nullable(),
    /** The version this was typed over; 0 for a new draft. */
    baseVersion: z.int().nonnegative(),
    on: calendarDateSchema.nullable(),
    forms: z.array(draftFormSchema).max(14),
  })
  .refine(({ instrument, reassessmentId }) => (instrument === null) !== (reassessmentId === null), {
    path: ['instrument'],
    error: 'draft_of_one_form',
  })
export type SaveAnswerDraftInput = z.infer<typeof saveAnswerDraftSchema>

export const answerDraftRefSchema = z.strictObject({ draftId: draftIdSchema })
