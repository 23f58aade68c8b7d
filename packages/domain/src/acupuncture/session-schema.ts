import * as z from 'zod'
import { bodyRegions } from '../episodes/body-regions.ts'
import { calendarDateSchema } from '../shared/calendar-date.ts'
import { userIdSchema } from '../shared/ids.ts'
import { optionalText, safeLine } from '../shared/text.ts'
import { sides } from './acupoint.ts'
import { adverseEventSchema } from './adverse-event.ts'
import { compareNeedles } from './needle-count.ts'
import { parseAcupoint } from './parse-acupoint.ts'

/** Responses to a needle (STRICTA 2d). */
export const needleResponses = ['none', 'weak', 'clear', 'strong', 'twitch'] as const

/** What is done beside needling (STRICTA 4a). */
export const adjunctKinds = [
  'moxa',
  'cupping',
  'ear_seeds',
  'heat',
  'tui_na',
  'exercise_advice',
] as const

const manualSchema = z.strictObject({
  kind: z.literal('manual'),
  technique: safeLine(100),
  times: z.int().positive(),
})

const electricalSchema = z.strictObject({
  kind: z.literal('electrical'),
  frequencyHz: z.number().positive(),
  waveform: safeLine(60),
  intensity: safeLine(60),
  leadPairs: z.array(z.tuple([safeLine(20), safeLine(20)])).min(1),
})

const stimulationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  manualSchema,
  electricalSchema,
])

/** One needled place: STRICTA 2b to 2g. */
export const needledPointSchema = z
  .strictObject({
    code: safeLine(40),
    side: z.enum(sides).nullable(),
    muscle: optionalText(80),
    bodySite: z.enum(bodyRegions).nullable(),
    needles: z.int().positive(),
    depth: z.union([
      z.strictObject({ mm: z.number().positive() }),
      z.strictObject({ tissue: safeLine(60) }),
    ]),
    angle: optionalText(40),
    responseSought: z.enum(needleResponses).nullable(),
    responseObtained: z.enum(needleResponses),
    stimulation: stimulationSchema,
  })
  .superRefine((point, context) => {
    const parsed = parseAcupoint(point.code, point)
    if (parsed.status === 'rejected') {
      context.addIssue({ code: 'custom', message: parsed.reason, path: ['code'] })
    }
  })

const needleSchema = z.strictObject({
  diameterMm: z.number().positive(),
  lengthMm: z.number().positive(),
  brand: optionalText(80),
  lot: optionalText(80),
  singleUse: z.boolean(),
})

const adjunctSchema = z
  .strictObject({
    kind: z.enum(adjunctKinds),
    detail: optionalText(200),
    /** Ear seeds stay on for so many days. */
    days: z.int().positive().nullable(),
  })
  .refine(({ kind, days }) => (kind === 'ear_seeds') === (days !== null), {
    error: 'seed_days_required',
    path: ['days'],
  })

const painSchema = z.int().min(0).max(10)

/** What is needled and how, without what came of it: the part a next session may copy. */
const technique = {
  position: safeLine(60),
  points: z.array(needledPointSchema).min(1, { error: 'point_required' }).max(60),
  /** STRICTA 2f. */
  retentionMinutes: z.int().nonnegative(),
  /** STRICTA 2g. */
  needle: needleSchema,
  adjuncts: z.array(adjunctSchema).max(10),
}

/** The part of a session that the next one starts from. */
export const needlingTechniqueSchema = z.strictObject(technique)
export type NeedlingTechnique = z.infer<typeof needlingTechniqueSchema>

/**
 * A finished acupuncture session (STRICTA 2010; reference §6.2). Refused with `needles_unequal` while
 * needles in and out differ.
 */
export const acupunctureSessionSchema = z
  .strictObject({
    ...technique,
    on: calendarDateSchema,
    startedAt: z.iso.datetime({ precision: 3 }),
    endedAt: z.iso.datetime({ precision: 3 }),
    practitionerId: userIdSchema,
    room: optionalText(40),
    consentOnFile: z.literal(true, { error: 'consent_required' }),
    painBefore: painSchema,
    painAfter: painSchema.nullable(),
    /** STRICTA 2a: the total of insertions. */
    insertions: z.int().positive(),
    needlesIn: z.int().nonnegative(),
    needlesOut: z.int().nonnegative(),
    skinChecked: z.boolean(),
    /** STRICTA 4b. */
    settingAndAdvice: optionalText(2000),
    adverseEvents: z.array(adverseEventSchema).max(10),
    nextPlan: optionalText(1000),
  })
  .refine(({ startedAt, endedAt }) => startedAt <= endedAt, {
    error: 'ends_before_start',
    path: ['endedAt'],
  })
  .refine((session) => compareNeedles(session).status === 'equal', {
    error: 'needles_unequal',
    path: ['needlesOut'],
  })
export type AcupunctureSession = z.infer<typeof acupunctureSessionSchema>

/** How needling is planned for a course (STRICTA 1, 3 and 5). */
export const needlingPlanSchema = z.strictObject({
  style: safeLine(100),
  reasoning: optionalText(2000),
  variationAllowed: optionalText(500),
  plannedSessions: z.int().positive(),
  frequencyAndDuration: safeLine(200),
  practitionerQualification: safeLine(200),
})
export type NeedlingPlanRecord = z.infer<typeof needlingPlanSchema>
