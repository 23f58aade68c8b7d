import * as z from 'zod'
import { instrumentIds } from '../instruments/index.ts'
import { calendarDateSchema } from '../shared/calendar-date.ts'
import {
  alertIdSchema,
  idempotencyKeySchema,
  patientIdSchema,
  reassessmentIdSchema,
} from '../shared/ids.ts'
import { safeLine, safeText } from '../shared/text.ts'

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

/** Body regions of the pain; the region decides which function scale is used. */
export const bodyRegions = [
  'lumbar',
  'neck',
  'thoracic',
  'shoulder',
  'elbow_hand',
  'hip',
  'knee',
  'ankle_foot',
  'head_face',
  'widespread',
] as const
export type BodyRegion = (typeof bodyRegions)[number]

export const phaseDecisions = ['extend', 'advance', 'repeat', 'step_up'] as const
export type PhaseDecision = (typeof phaseDecisions)[number]

const change = {
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
  version: z.int().positive(),
}

/** The initial assessment is complete: its date is day 0 and the protocol starts. */
export const completeAssessmentSchema = z.strictObject({
  ...change,
  on: calendarDateSchema,
  regions: z.array(z.enum(bodyRegions)).min(1, { error: 'region_required' }).max(10),
})
export type CompleteAssessmentInput = z.infer<typeof completeAssessmentSchema>

export const decidePhaseSchema = z.strictObject({
  ...change,
  decision: z.enum(phaseDecisions),
  /** How long an extension or a step-up lasts, unless it is the usual time. */
  weeks: z.int().min(1).max(4).optional(),
  reason: safeLine(300, 3),
})
export type DecidePhaseInput = z.infer<typeof decidePhaseSchema>

export const pauseEpisodeSchema = z.strictObject({ ...change, reason: safeLine(300, 3) })
export type PauseEpisodeInput = z.infer<typeof pauseEpisodeSchema>

export const resumeEpisodeSchema = z.strictObject(change)
export type ResumeEpisodeInput = z.infer<typeof resumeEpisodeSchema>

export const dischargeEpisodeSchema = z.strictObject({
  ...change,
  reason: z.enum(dischargeReasons),
  note: safeText(1000, 0).transform((value) => (value === '' ? null : value)),
})
export type DischargeEpisodeInput = z.infer<typeof dischargeEpisodeSchema>

export const readmitSchema = z.strictObject({ ...change, referredOn: calendarDateSchema })
export type ReadmitInput = z.infer<typeof readmitSchema>

/** Somebody asks for a reassessment outside the calendar: the third clock. */
export const requestReassessmentSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  patientId: patientIdSchema,
  dueOn: calendarDateSchema,
  reason: safeLine(300, 3),
})
export type RequestReassessmentInput = z.infer<typeof requestReassessmentSchema>

/** Answers to one instrument; item keys and ranges are the instrument's own. */
const answersSchema = z
  .record(z.string().max(20), z.union([z.number(), z.string().max(200), z.null()]))
  .refine((answers) => Object.keys(answers).length <= 40, { error: 'too_many_items' })

/** Recording a reassessment; at least the pain now (NRS) closes it. */
export const recordReassessmentSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  reassessmentId: reassessmentIdSchema,
  version: z.int().positive(),
  on: calendarDateSchema,
  responses: z
    .array(z.strictObject({ instrument: safeLine(20), answers: answersSchema }))
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
  answers: answersSchema,
})
export type RecordAssessmentInput = z.infer<typeof recordAssessmentSchema>

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
