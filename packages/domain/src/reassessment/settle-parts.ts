import type { CalendarDate } from '../shared/calendar-date.ts'
import { isMissing, type Part } from './parts.ts'

/** How a reassessment ends by its parts. */
export interface PartsOutcome {
  readonly as: 'completed' | 'declined' | 'not_possible'
  readonly on: CalendarDate
}

/**
 * What the parts make of a reassessment: nothing while a required one is neither answered nor excused;
 * complete with the last of them, if at least one was answered; otherwise declined where the patient
 * declined all of them, else not possible. Null while it stays open.
 */
export function settleParts(parts: readonly Part[]): PartsOutcome | null {
  const required = parts.filter(({ isRequired }) => isRequired)
  const dates = required.flatMap(({ on }) => on ?? []).sort()
  const last = dates.at(-1)
  if (last === undefined || required.some(isMissing)) return null
  if (required.some(({ state }) => state === 'answered')) return { as: 'completed', on: last }
  const allDeclined = required.every(({ state }) => state === 'declined')
  return { as: allDeclined ? 'declined' : 'not_possible', on: last }
}

/** The latest date on which something was recorded of a reassessment that is still open; null for nothing. */
export function startedOn(parts: readonly Part[]): CalendarDate | null {
  const begun = parts.filter(({ state }) => state === 'answered' || state === 'partly')
  const dates = begun.flatMap(({ on }) => on ?? [])
  return dates.sort().at(-1) ?? null
}
