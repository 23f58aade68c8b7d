import * as z from 'zod'

/** The processes that keep pain going; each has its own lever. */
export const mechanisms = [
  'central_sensitization',
  'persistent_inflammation',
  'deconditioning',
  'cognitive_patterns',
  'sleep_disturbance',
] as const
export type Mechanism = (typeof mechanisms)[number]

export const confidences = ['low', 'medium', 'high'] as const
export type Confidence = (typeof confidences)[number]

/** The mechanisms that predominate in one person, each once, with how sure the assessor is. */
export const predominantMechanismsSchema = z
  .array(z.strictObject({ mechanism: z.enum(mechanisms), confidence: z.enum(confidences) }))
  .max(mechanisms.length)
  .refine((all) => new Set(all.map(({ mechanism }) => mechanism)).size === all.length, {
    error: 'mechanism_twice',
  })
export type PredominantMechanism = z.infer<typeof predominantMechanismsSchema>[number]
