import type { PredominantMechanism } from './mechanisms.ts'
import type { PlanContent } from './plan-content.ts'

/** The mechanisms of the person that nothing in the plan addresses, surest first. */
export function listUncovered({
  mechanisms,
  items,
}: Pick<PlanContent, 'mechanisms' | 'items'>): PredominantMechanism[] {
  const addressed = new Set(items.flatMap((item) => item.mechanisms))
  const left = mechanisms.filter(({ mechanism }) => !addressed.has(mechanism))
  return left.toSorted((a, b) => certainty[b.confidence] - certainty[a.confidence])
}

const certainty = { low: 0, medium: 1, high: 2 } as const
