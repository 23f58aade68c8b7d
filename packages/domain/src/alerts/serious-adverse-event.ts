import type { AdverseEventCategory } from '../acupuncture/index.ts'
import type { AdverseEventFact } from './rule/recorded-facts.ts'

const seriousCategories: readonly AdverseEventCategory[] = [
  'retained_or_broken_needle',
  'nerve_injury',
  'infection_local',
  'infection_systemic',
  'organ_injury_pneumothorax',
  'seizure',
]

/**
 * True for grade 3 and above, and whatever the grade for a retained needle, neurological deficit,
 * infection, seizure, injury in a faint, or chest symptoms after thoracic needling (reference §5); an
 * injured organ or a pneumothorax, which such symptoms point to, counts with them.
 */
export function isSeriousAdverseEvent(event: AdverseEventFact, seriousGrade: number): boolean {
  return (
    event.grade >= seriousGrade ||
    seriousCategories.includes(event.category) ||
    (event.features ?? []).length > 0
  )
}
