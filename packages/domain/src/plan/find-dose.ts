import { phaseIds } from '../protocol/phase-ids.ts'
import type { PhaseSpan } from '../protocol/phase-plan.ts'
import type { PlanDose, PlanItem } from './plan-content.ts'

/**
 * What the plan asks of an item in a span of its phases; undefined where nothing. While acupuncture is
 * stepped up it has the first phase's dose (reference §3.2).
 */
export function findDose(
  { modality, doses }: PlanItem,
  { phase, steppedUp }: Pick<PhaseSpan, 'phase' | 'steppedUp'>,
): PlanDose | undefined {
  const asked = steppedUp && modality === 'acupuncture' ? phaseIds[0] : phase
  return doses.find((dose) => dose.phase === asked)?.dose
}
