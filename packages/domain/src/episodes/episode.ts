import * as z from 'zod'
import { answerSources, instrumentIds } from '../instruments/index.ts'
import { calendarDateSchema } from '../shared/calendar-date.ts'
import {
  alertIdSchema,
  draftIdSchema,
  idempotencyKeySchema,
  patientIdSchema,
  reassessmentIdSchema,
  responseIdSchema,
} from '../shared/ids.ts'
import { safeLine, safeText } from '../shared/text.ts'
import { answersSchema } from './answers.ts'
import { episodeChange } from './episode-change.ts'

export const episodeStatuses = ['referred', 'active', 'paused', 'discharged'] as const
export type EpisodeStatus = (typeof episodeStatuses)[number]

export const dischargeReasons = [
  'goals_reached',
  'maintenance_elsewhere',
  'no_further_benefit',
  'patient_choice',
  'lost_contact',
  'withdrawn',
  'died',
] as const
export type DischargeReason = (typeof dischargeReasons)[number]

export const phaseDecisions = ['extend', 'advance', 'repeat', 'step_up'] as const
export type PhaseDecision = (typeof phaseDecisions)[number]

export const decidePhaseSchema = z.strictObject({
  ...episodeChange,
  decision: z.enum(phaseDecisions),
  /** How long an extension or a step-up lasts, unless it is the usual time. */
  weeks: z.int().min(1).max(4).optional(),
  reason: safeLine(300, 3),
})
export type DecidePhaseInput = z.infer<typeof decidePhaseSchema>

export const pauseEpisodeSchema = z.strictObject({ ...episodeChange, reason: safeLine(300, 3) })
export type PauseEpisodeInput = z.infer<typeof pauseEpisodeSchema>

export const resumeEpisodeSchema = z.strictObject(episodeChange)
export type ResumeEpisodeInput = z.infer<typeof resumeEpisodeSchema>

export const dischargeEpisodeSchema = z.strictObject({
  ...episodeChange,
  reason: z.enum(dischargeReasons),
  note: safeText(1000, 0).transform((value) => (value === '' ? null : value)),
})
export type DischargeEpisodeInput = z.infer<typeof dischargeEpisodeSchema>

export const readmitSchema = z.strictObject({ ...episodeChange, referredOn: calendarDateSchema })
export type ReadmitInput = z.infer<typeof readmitSchema>

/** Somebody asks for a reassessment outside the calendar: the third clock. */
export const requestReassessmentSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
  dueOn: calendarDateSchema,
  reason: safeLine(300, 3),
})
export type RequestReassessmentInput = z.infer<typeof requestReassessmentSchema>

/** How a form was filled in, and what it was filled in from. */
const formSource = {
  /** `total_entry`: the answers are the scores as they stand on the paper, by the names of the scores. */
  source: z.enum(answerSources).optional(),
  /** The form saved in part that this one goes on with. */
  continues: responseIdSchema.optional(),
}

/** Recording a reassessment; at least the pain now (NRS) closes it. */
export const recordReassessmentSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  reassessmentId: reassessmentIdSchema,
  version: z.int().positive(),
  on: calendarDateSchema,
  /** The draft this is saved from; it is over with it. */
  draftId: draftIdSchema.optional(),
  responses: z
    .array(z.strictObject({ instrument: safeLine(20), answers: answersSchema, ...formSource }))
    .min(1)
    .max(14),
})
export type RecordReassessmentInput = z.infer<typeof recordReassessmentSchema>

/** Recording one instrument on a patient, whether or not a reassessment asks for it. */
export const recordAssessmentSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
  instrument: z.enum(instrumentIds),
  on: calendarDateSchema,
  draftId: draftIdSchema.optional(),
  answers: answersSchema,
  ...formSource,
})
export type RecordAssessmentInput = z.infer<typeof recordAssessmentSchema>

/** What is known before some instruments of a patient are entered. */
export const readAssessmentsSchema = z.strictObject({
  patientId: patientIdSchema,
  instruments: z.array(z.enum(instrumentIds)).min(1).max(14),
})
export type ReadAssessmentsInput = z.infer<typeof readAssessmentsSchema>

export const excuseReassessmentSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  reassessmentId: reassessmentIdSchema,
  version: z.int().positive(),
  outcome: z.enum(['declined', 'not_possible']),
  reason: safeLine(300, 3),
})
export type ExcuseReassessmentInput = z.infer<typeof excuseReassessmentSchema>

export const acknowledgeAlertSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  alertId: alertIdSchema,
  version: z.int().positive(),
})
