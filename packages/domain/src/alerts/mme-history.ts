import { addDays, type CalendarDate } from '../shared/calendar-date.ts'
import { sortFacts } from './rule/select-facts.ts'
import type { MmeEntry } from './rule/standing-facts.ts'

/** The daily total in force on a date: that of the latest reconciliation up to it; null before the first. */
export function findMmeOn(entries: readonly MmeEntry[], date: CalendarDate): number | null {
  return sortFacts(entries).findLast((entry) => entry.on <= date)?.mmePerDay ?? null
}

/**
 * The mean daily total over the `days` before a date, each day weighed by the total in force on it; days
 * before the first reconciliation are left out; null when none is left.
 */
export function findMmeMean(
  entries: readonly MmeEntry[],
  before: CalendarDate,
  days: number,
): number | null {
  const totals = Array.from({ length: days }, (_, at) =>
    findMmeOn(entries, addDays(before, at - days)),
  ).filter((total) => total !== null)
  if (totals.length === 0) return null
  return totals.reduce((sum, total) => sum + total, 0) / totals.length
}

/** The highest total in force from `from` on, among reconciliations up to the latest; null when none was. */
export function findHighestMme(entries: readonly MmeEntry[], from: CalendarDate): number | null {
  const within = entries.filter((entry) => entry.on > from).map((entry) => entry.mmePerDay)
  const before = findMmeOn(entries, from)
  const all = before === null ? within : [...within, before]
  return all.length === 0 ? null : Math.max(...all)
}
