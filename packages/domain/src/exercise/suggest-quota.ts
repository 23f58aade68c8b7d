import { type CalendarDate, daysBetween } from '../shared/calendar-date.ts'
import { nextQuota, type QuotaStep } from './next-quota.ts'

/** One week of a quota: planned days and those on which the quota was met. */
export interface QuotaWeek {
  readonly plannedDays: number
  readonly metDays: number
}

/** Pain after exercise, above the person's own baseline. */
export interface PainAfterExercise {
  readonly riseNrs: number
  readonly hours: number
}

/** What the rule looks at. */
export interface QuotaReview extends QuotaStep {
  /** Weeks on the present quota, the latest last. */
  readonly weeks: readonly QuotaWeek[]
  /** The last quota that was kept up; null if none was. */
  readonly lastAchieved: number | null
  readonly changedOn: CalendarDate | null
  readonly today: CalendarDate
  readonly openRedFlag: boolean
  readonly openSeriousAdverseEvent: boolean
  readonly painAfterExercise: readonly PainAfterExercise[]
}

export type QuotaReason =
  | 'red_flag_open'
  | 'serious_adverse_event_open'
  | 'pain_after_exercise'
  | 'below_half_two_weeks'
  | 'target_reached'
  | 'too_soon'
  | 'nothing_planned'
  | 'met'
  | 'not_met'

/** A suggestion; the physiotherapist decides. */
export interface QuotaSuggestion {
  readonly action: 'raise' | 'hold' | 'drop_and_review'
  readonly quota: number
  readonly reasons: readonly QuotaReason[]
}

/** The figures of the rule (reference §7.2). */
export const quotaThresholds = {
  raisePercent: 80,
  dropPercent: 50,
  dropWeeks: 2,
  daysBetweenRaises: 7,
  painRise: 2,
  painHours: 24,
  painOccasions: 2,
} as const

/**
 * Raise, hold, or drop and review (reference §7.2.3–6): raised after a week with the quota met on 80 % of
 * its days; dropped to what was last kept up after two weeks below half; otherwise held. Nothing is
 * raised while a red flag or a serious adverse event is open or exercise was followed by lasting pain.
 */
export function suggestQuota(review: QuotaReview): QuotaSuggestion {
  const { quota, lastAchieved } = review
  if (isBelowHalf(review.weeks)) {
    const achieved = Math.min(quota, lastAchieved ?? quota)
    return { action: 'drop_and_review', quota: achieved, reasons: ['below_half_two_weeks'] }
  }
  const reasons = [...listBlocks(review), ...listHolds(review)]
  if (reasons.length > 0) return { action: 'hold', quota, reasons }
  return { action: 'raise', quota: nextQuota(review), reasons: ['met'] }
}

function isBelowHalf(weeks: readonly QuotaWeek[]): boolean {
  const { dropWeeks, dropPercent } = quotaThresholds
  const last = weeks.slice(-dropWeeks)
  return last.length === dropWeeks && last.every((week) => !isReached(week, dropPercent))
}

/** Compared without dividing; a week with nothing planned is no evidence either way. */
function isReached({ plannedDays, metDays }: QuotaWeek, percent: number): boolean {
  return 100 * metDays >= percent * plannedDays
}

function listBlocks(review: QuotaReview): QuotaReason[] {
  const reasons: QuotaReason[] = []
  if (review.openRedFlag) reasons.push('red_flag_open')
  if (review.openSeriousAdverseEvent) reasons.push('serious_adverse_event_open')
  if (hasLastingPain(review.painAfterExercise)) reasons.push('pain_after_exercise')
  return reasons
}

function hasLastingPain(entries: readonly PainAfterExercise[]): boolean {
  const { painRise, painHours, painOccasions } = quotaThresholds
  const lasting = entries.filter(({ riseNrs, hours }) => riseNrs >= painRise && hours > painHours)
  return lasting.length >= painOccasions
}

function listHolds({ quota, target, weeks, changedOn, today }: QuotaReview): QuotaReason[] {
  const last = weeks.at(-1)
  if (quota >= target) return ['target_reached']
  if (last === undefined || last.plannedDays === 0) return ['nothing_planned']
  if (changedOn !== null && daysBetween(changedOn, today) < quotaThresholds.daysBetweenRaises) {
    return ['too_soon']
  }
  return isReached(last, quotaThresholds.raisePercent) ? [] : ['not_met']
}
