import type { CalendarDate } from '@meridian/domain'
import type { AlertRuleId, AlertSnapshot } from '@meridian/domain/alerts'
import type { MeasureId } from '@meridian/domain/instruments'

/** Whose value a rule with hysteresis watches. */
const watched: Partial<Record<AlertRuleId, MeasureId>> = { DEP: 'phq9', PAIN8: 'nrs' }

/** The lowest reading of the rule's measure answered after a day; null when there is none. */
export function findLowestSince(
  rule: AlertRuleId,
  { measures = {} }: Pick<AlertSnapshot, 'measures'>,
  after: CalendarDate,
): number | null {
  const measure = watched[rule]
  const readings = measure ? (measures[measure] ?? []) : []
  const values = readings.filter(({ on }) => on > after).map(({ value }) => value)
  return values.length > 0 ? Math.min(...values) : null
}
