import * as z from 'zod'
import { phaseSlotIds } from './phase-anchors.ts'
import { phaseIds } from './phase-ids.ts'

const rangeSchema = z
  .tuple([z.number().nonnegative(), z.number().nonnegative()])
  .refine(([least, most]) => least <= most, { error: 'range_reversed' })
  .readonly()

/** Sessions in a stretch of time, from least to most. */
export const doseSchema = z.strictObject({ sessions: rangeSchema, per: z.enum(['week', 'month']) })

/** What a phase asks for in exercise. */
export const exerciseSchema = z.strictObject({
  type: z.enum(['walking', 'aerobic']).nullable(),
  minutes: rangeSchema.nullable(),
  daysPerWeek: rangeSchema.nullable(),
  supervision: z.enum(['decreasing', 'independent']).nullable(),
  goalLinked: z.boolean(),
})

const phaseSchema = z.strictObject({
  id: z.enum(phaseIds),
  fromDay: z.int().nonnegative(),
  /** The day after the last; null where the phase has no end. */
  toDay: z.int().positive().nullable(),
  origin: z.enum(['source_protocol', 'clinic_default']),
  acupuncture: doseSchema.extend({ optional: z.boolean() }),
  exercise: exerciseSchema.nullable(),
  psychology: doseSchema.extend({ modules: z.array(z.string()).readonly() }).nullable(),
  medicines: z.enum(['by_mechanism']).nullable(),
  /** Reassessments: so many days after the phase began, or at its end. */
  reassessments: z
    .array(
      z.strictObject({
        slot: z.enum(phaseSlotIds),
        at: z.union([z.int().positive(), z.literal('end')]),
      }),
    )
    .readonly(),
})

const cycleSchema = z.strictObject({
  sessions: rangeSchema,
  target: z.int().positive(),
  earliestDay: z.int().positive(),
  latestDay: z.int().positive(),
})

/** A clinic's protocol: phases that follow each other from day 0 without gap or overlap, and the cycle. */
export const protocolSchema = z
  .strictObject({
    id: z.string().min(1).max(60),
    phases: z.array(phaseSchema).min(1).readonly(),
    cycle: cycleSchema,
  })
  .refine(({ phases }) => isContiguous(phases), {
    error: 'phases_not_contiguous',
    path: ['phases'],
  })
  .refine(({ phases }) => new Set(phases.map(({ id }) => id)).size === phases.length, {
    error: 'phase_twice',
    path: ['phases'],
  })
  .refine(({ cycle }) => isPossible(cycle), { error: 'cycle_impossible', path: ['cycle'] })

export type Protocol = z.infer<typeof protocolSchema>
export type ProtocolPhase = z.infer<typeof phaseSchema>
export type Dose = z.infer<typeof doseSchema>
export type Range = z.infer<typeof rangeSchema>

function isContiguous(phases: readonly ProtocolPhase[]): boolean {
  return phases.every((phase, index) => {
    const starts = index === 0 ? 0 : phases[index - 1]?.toDay
    const isLast = index === phases.length - 1
    const ends = isLast ? phase.toDay === null : phase.toDay !== null && phase.toDay > phase.fromDay
    return phase.fromDay === starts && ends
  })
}

function isPossible(cycle: z.infer<typeof cycleSchema>): boolean {
  const [least, most] = cycle.sessions
  const isTargetWithin = least <= cycle.target && cycle.target <= most
  return isTargetWithin && cycle.earliestDay <= cycle.latestDay
}
