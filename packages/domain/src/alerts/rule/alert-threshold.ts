import type { Citation } from '../../shared/citation.ts'
import type { AlertThreshold } from './alert-rule.ts'

/** A figure of a rule with its unit, what it means in words, and its source. */
export function figure(
  value: number,
  unit: string,
  { meaning, from }: { readonly meaning: string; readonly from: Citation },
): AlertThreshold {
  return { value, unit, meaning, citation: from }
}
