import * as z from 'zod'
import { functionalGoalSchema } from '../goals/goal-attainment.ts'
import { phaseIds } from '../protocol/phase-ids.ts'
import { doseSchema, exerciseSchema } from '../protocol/protocol-schema.ts'
import { entryIdSchema, userIdSchema } from '../shared/ids.ts'
import { optionalText, safeLine } from '../shared/text.ts'
import { mechanisms, predominantMechanismsSchema } from './mechanisms.ts'

/** The kinds of treatment a plan is made of. */
export const modalities = [
  'acupuncture',
  'medicines',
  'exercise',
  'psychology',
  'education',
  'sleep',
  'other',
] as const
export type Modality = (typeof modalities)[number]

/** What is taught or practised, as the protocol names it. */
export const planModules = ['sleep_hygiene', 'pne', 'cbt_pain'] as const
export type PlanModule = (typeof planModules)[number]

const modulesSchema = z.array(z.enum(planModules)).max(planModules.length)

/** How much of an item: sessions, exercise, guidance, medicines by mechanism, or in words of one's own. */
export const planDoseSchema = z.discriminatedUnion('kind', [
  doseSchema.extend({
    kind: z.literal('sessions'),
    optional: z.boolean(),
    modules: modulesSchema,
  }),
  exerciseSchema.extend({ kind: z.literal('exercise') }),
  z.strictObject({ kind: z.literal('guidance'), modules: modulesSchema }),
  z.strictObject({ kind: z.literal('by_mechanism') }),
  z.strictObject({ kind: z.literal('words'), words: safeLine(160) }),
])
export type PlanDose = z.infer<typeof planDoseSchema>

/** One line of a plan. Who prescribed it and who carries it out are two people, or one in both parts. */
export const planItemSchema = z.strictObject({
  id: entryIdSchema,
  modality: z.enum(modalities),
  /** Null: the name of the modality says enough. */
  title: optionalText(80),
  doses: z
    .array(z.strictObject({ phase: z.enum(phaseIds), dose: planDoseSchema }))
    .max(phaseIds.length)
    .refine((doses) => areDistinct(doses.map(({ phase }) => phase)), { error: 'phase_twice' }),
  mechanisms: z.array(z.enum(mechanisms)).max(mechanisms.length),
  prescriberId: userIdSchema.nullable(),
  ownerId: userIdSchema.nullable(),
  note: optionalText(300),
})
export type PlanItem = z.infer<typeof planItemSchema>

/** Activities of the PSFS a goal may be measured by. */
export const psfsActivityKeys = ['a1', 'a2', 'a3', 'a4', 'a5'] as const

/** A goal as the plan holds it. */
export const planGoalSchema = functionalGoalSchema.extend({
  id: entryIdSchema,
  psfsActivity: z.enum(psfsActivityKeys).nullable(),
})
export type PlanGoal = z.infer<typeof planGoalSchema>

/** The most lines a plan has. */
export const mostPlanItems = 30

/** Everything of a plan but its phases. Goals name items of the same plan. */
export const planContentSchema = z
  .strictObject({
    mechanisms: predominantMechanismsSchema,
    items: z
      .array(planItemSchema)
      .max(mostPlanItems)
      .refine((items) => areDistinct(items.map(({ id }) => id)), { error: 'item_twice' }),
    goals: z
      .array(planGoalSchema)
      .max(10)
      .refine((goals) => areDistinct(goals.map(({ id }) => id)), { error: 'goal_twice' }),
  })
  .refine(({ items, goals }) => linksHold(items, goals), {
    error: 'goal_without_item',
    path: ['goals'],
  })
export type PlanContent = z.infer<typeof planContentSchema>

/** A plan nobody has filled in. */
export const emptyPlan: PlanContent = { mechanisms: [], items: [], goals: [] }

function linksHold(items: readonly PlanItem[], goals: readonly PlanGoal[]): boolean {
  const known = new Set(items.map(({ id }) => id))
  return goals.every(({ planItemIds }) => planItemIds.every((id) => known.has(id)))
}

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}
