/** More T2 alerts a day than this for one person are worth a warning (reference §5, rule 7). */
export const highAlertsPerDay = 5

/** True when somebody got more T2 alerts today than the budget. */
export function isOverAlertBudget(highAlertsToday: number): boolean {
  return highAlertsToday > highAlertsPerDay
}

/** One week of a rule: how many alerts were settled and how many of these were dismissed. */
export interface RuleWeek {
  readonly settled: number
  readonly dismissed: number
}

/** True for a rule dismissed more than 80 % of the time in each of the last eight weeks: it wants a review. */
export function isRuleUnderReview(weeks: readonly RuleWeek[]): boolean {
  const last = weeks.slice(-8)
  return last.length === 8 && last.every(({ settled, dismissed }) => dismissed * 100 > settled * 80)
}
