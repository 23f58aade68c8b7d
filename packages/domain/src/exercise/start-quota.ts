/** The first quota, or why there is none. */
export type StartQuota =
  | { readonly status: 'set'; readonly meanMinutes: number; readonly quota: number }
  | { readonly status: 'rejected'; readonly reason: 'trials_3_to_5' | 'minutes_not_possible' }

/** How many trials to tolerance a baseline takes. */
export const trialCount = { least: 3, most: 5 } as const

/**
 * The first quota from 3–5 trials to tolerance in minutes: 80 % of their mean, rounded down, at least a
 * minute (reference §7.2.1–2).
 */
export function getStartQuota(trialMinutes: readonly number[]): StartQuota {
  const count = trialMinutes.length
  if (count < trialCount.least || count > trialCount.most) {
    return { status: 'rejected', reason: 'trials_3_to_5' }
  }
  if (!trialMinutes.every((minutes) => Number.isFinite(minutes) && minutes > 0)) {
    return { status: 'rejected', reason: 'minutes_not_possible' }
  }
  const total = trialMinutes.reduce((sum, minutes) => sum + minutes, 0)
  // Half minutes add up with a binary remainder that must not cost a whole minute.
  const quota = Math.max(1, Math.floor((total * 8) / (count * 10) + 1e-9))
  return { status: 'set', meanMinutes: total / count, quota }
}
