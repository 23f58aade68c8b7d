import * as z from 'zod'
import { calendarDateSchema } from '../shared/calendar-date.ts'
import { entryIdSchema } from '../shared/ids.ts'
import { optionalText, safeLine, safeText } from '../shared/text.ts'

/** What is done. */
export const exerciseTypes = ['walking', 'cycling', 'aquatic', 'strength', 'mobility'] as const

function rangeOf(least: number, most: number) {
  const bound = z.number().min(least).max(most)
  return z
    .tuple([bound, bound])
    .refine(([from, to]) => from <= to, { error: 'range_reversed' })
    .readonly()
}

const intensitySchema = z.discriminatedUnion('scale', [
  z.strictObject({ scale: z.literal('rpe_0_10'), range: rangeOf(0, 10) }),
  z.strictObject({ scale: z.literal('rpe_6_20'), range: rangeOf(6, 20) }),
  z.strictObject({ scale: z.literal('percent_hrr'), range: rangeOf(0, 100) }),
  z.strictObject({ scale: z.literal('talk_test'), description: safeLine(100) }),
])

const volumeSchema = z.strictObject({
  unit: z.enum(['min_per_week', 'steps', 'met_min']),
  range: rangeOf(0, 1_000_000),
})

/** A quota that grows by time, or a rule in words. */
const progressionSchema = z.discriminatedUnion('rule', [
  z
    .strictObject({
      rule: z.literal('quota'),
      quotaMinutes: z.int().positive(),
      targetMinutes: z.int().positive(),
      leastStep: z.int().positive(),
    })
    .refine(({ quotaMinutes, targetMinutes }) => quotaMinutes <= targetMinutes, {
      error: 'quota_above_target',
      path: ['quotaMinutes'],
    }),
  z.strictObject({ rule: z.literal('described'), description: safeText(500) }),
])

/** An exercise prescription by FITT-VP, every dose a range (reference §7.1). */
export const exerciseTargetSchema = z.strictObject({
  frequencyPerWeek: rangeOf(0, 21),
  intensity: intensitySchema,
  minutesPerSession: rangeOf(1, 1440),
  maySplit: z.boolean(),
  type: z.enum(exerciseTypes),
  volume: volumeSchema.nullable(),
  progression: progressionSchema,
  supervision: safeLine(100),
  startsOn: calendarDateSchema,
  contraindications: optionalText(1000),
  equipment: optionalText(300),
  flarePlan: optionalText(1000),
  goalId: entryIdSchema.nullable(),
  stopSignals: safeText(1000),
})
export type ExerciseTarget = z.infer<typeof exerciseTargetSchema>

/** The fields in which two versions of a target differ, in the schema's order. */
export function listChangedFields(
  before: ExerciseTarget,
  after: ExerciseTarget,
): (keyof ExerciseTarget)[] {
  const fields = Object.keys(exerciseTargetSchema.shape) as (keyof ExerciseTarget)[]
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}
