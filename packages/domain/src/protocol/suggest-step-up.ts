import { type CalendarDate, daysBetween } from '../shared/calendar-date.ts'

/** Pain (NRS) somebody recorded on a date. */
export interface PainEntry {
  readonly on: CalendarDate
  readonly nrs: number
}

/** The figures of the step-up rule (reference §3.2). */
export const stepUpThresholds = { nrs: 7, daysApart: 7 } as const

/**
 * True when a return to the relief phase's frequency may be considered: NRS 7 or more on two occasions
 * at least 7 days apart, with worsened function. The coordinator decides (reference §3.2).
 */
export function isStepUpSuggested(
  entries: readonly PainEntry[],
  { functionWorsened }: { readonly functionWorsened: boolean },
): boolean {
  const severe = entries.filter(({ nrs }) => nrs >= stepUpThresholds.nrs).map(({ on }) => on)
  const [first] = severe.sort()
  const last = severe.at(-1)
  if (!functionWorsened || first === undefined || last === undefined) return false
  return daysBetween(first, last) >= stepUpThresholds.daysApart
}
