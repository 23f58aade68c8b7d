import * as z from 'zod'
import { optionalText, safeLine, safeText } from '../shared/text.ts'

/** What can happen (reference §6.4). */
export const adverseEventCategories = [
  'bleeding_haematoma',
  'needle_pain_prolonged',
  'syncope_presyncope',
  'fatigue_drowsiness',
  'symptom_aggravation',
  'nausea',
  'skin_reaction_allergy',
  'burn',
  'infection_local',
  'infection_systemic',
  'nerve_injury',
  'organ_injury_pneumothorax',
  'vascular_injury',
  'retained_or_broken_needle',
  'needlestick_staff',
  'seizure',
  'cardiac_event',
  'device_interference',
  'emotional_reaction',
  'other',
] as const
export type AdverseEventCategory = (typeof adverseEventCategories)[number]

/** What each grade means; from 3 on the event is serious. */
export const adverseEventGrades = {
  1: 'Mild, no action',
  2: 'Needs treatment in the clinic',
  3: 'Medical care or emergency department, or an effect of more than 24 hours',
  4: 'Hospital or life-threatening',
  5: 'Death',
} as const
export type AdverseEventGrade = keyof typeof adverseEventGrades

/** What makes an event serious whatever its grade (reference §5, AE-SER). */
export const adverseEventFeatures = [
  'chest_symptoms_after_thoracic_needling',
  'syncope_with_injury',
  'neurological_deficit',
] as const

/** How likely it is that needling caused it. */
export const adverseEventRelations = ['unlikely', 'possible', 'probable', 'certain'] as const

/** One adverse event as it is recorded. */
export const adverseEventSchema = z.strictObject({
  category: z.enum(adverseEventCategories),
  grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  features: z.array(z.enum(adverseEventFeatures)).max(adverseEventFeatures.length).default([]),
  onsetAt: z.iso.datetime({ precision: 3 }),
  relation: z.enum(adverseEventRelations),
  pointOrTechnique: safeLine(200),
  action: safeText(1000),
  outcome: safeText(1000),
  durationMinutes: z.int().nonnegative().nullable(),
  reportedTo: optionalText(200),
})
export type AdverseEvent = z.infer<typeof adverseEventSchema>
