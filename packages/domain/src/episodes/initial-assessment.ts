import * as z from 'zod'
import { predominantMechanismsSchema } from '../plan/mechanisms.ts'
import { calendarDateSchema } from '../shared/calendar-date.ts'
import { optionalText, safeLine } from '../shared/text.ts'
import { bodyRegions } from './body-regions.ts'
import { episodeChange } from './episode-change.ts'
import {
  listPresentFlags,
  type RedFlagAnswers,
  type RedFlagCode,
  redFlagCodes,
} from './red-flags.ts'

/** The scales of pain intensity; a whole episode is on one of them (reference §3.1.6). */
export const painScales = ['nrs', 'vas'] as const
export type PainScale = (typeof painScales)[number]

const answerSchema = z.enum(['absent', 'present'], { error: 'answer_required' })

/** Every red flag answered: the gate of the initial assessment. */
const redFlagsSchema = z.strictObject(
  Object.fromEntries(Object.keys(redFlagCodes).map((code) => [code, answerSchema])) as Record<
    RedFlagCode,
    typeof answerSchema
  >,
)

/** Every red flag asked for and absent. */
export const noRedFlags: RedFlagAnswers = redFlagsSchema.parse(
  Object.fromEntries(Object.keys(redFlagCodes).map((code) => [code, 'absent'])),
)

const assessed = {
  on: calendarDateSchema,
  regions: z
    .array(z.enum(bodyRegions))
    .min(1, { error: 'region_required' })
    .max(10)
    .transform((regions) => [...new Set(regions)]),
  mechanisms: predominantMechanismsSchema.min(1, { error: 'mechanism_required' }),
  diagnosis: safeLine(200),
  redFlags: redFlagsSchema,
  /** What was done about the flags that are present. */
  redFlagAction: optionalText(500),
  painScale: z.enum(painScales),
}

interface Answered {
  readonly redFlags: RedFlagAnswers
  readonly redFlagAction: string | null
}

function hasAction({ redFlags, redFlagAction }: Answered): boolean {
  return redFlagAction !== null || listPresentFlags(redFlags).length === 0
}

const actionMissing = { error: 'red_flag_action_required', path: ['redFlagAction'] }

/** What the initial assessment found, as it is filled in; a flag that is present wants its action. */
export const initialAssessmentSchema = z.strictObject(assessed).refine(hasAction, actionMissing)
export type InitialAssessment = z.infer<typeof initialAssessmentSchema>
/** The same as it is typed, before it is checked. */
export type AssessmentTyped = z.input<typeof initialAssessmentSchema>

/** The initial assessment is complete: its date is day 0 and the protocol starts. */
export const completeAssessmentSchema = z
  .strictObject({ ...episodeChange, ...assessed })
  .refine(hasAction, actionMissing)
export type CompleteAssessmentInput = z.infer<typeof completeAssessmentSchema>

/** What was found otherwise than it was written down; the day stays, everything hangs on it. */
export const correctAssessmentSchema = z
  .strictObject({ ...episodeChange, ...assessed, reason: safeLine(300, 3) })
  .omit({ on: true })
  .refine(hasAction, actionMissing)
export type CorrectAssessmentInput = z.infer<typeof correctAssessmentSchema>
