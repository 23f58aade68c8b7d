/** A quota in whole minutes and what it grows towards. */
export interface QuotaStep {
  readonly quota: number
  readonly target: number
  /** The least a raise adds, in minutes: 1, or 2 for a faster plan. */
  readonly leastStep?: number
}

/**
 * The next quota of graded activity: min(target, max(quota + 1, ⌊quota × 1.1⌋)) in whole minutes. It
 * knows nothing of good or bad days: time-contingent, not pain-contingent (reference §7.2.3).
 */
export function nextQuota({ quota, target, leastStep = 1 }: QuotaStep): number {
  // Elevenths in whole numbers: 1.1 has no exact binary value.
  return Math.min(target, Math.max(quota + leastStep, Math.floor((quota * 11) / 10)))
}
