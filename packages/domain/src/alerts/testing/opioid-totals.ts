import { addDays } from '../../shared/calendar-date.ts'
import { evaluateAlerts } from '../evaluate-alerts.ts'
import type { MmeEntry } from '../rule/standing-facts.ts'

const today = '2026-11-20'

/** Reconciliations a given number of days ago, each with its total. */
export function totals(...entries: (readonly [daysAgo: number, mmePerDay: number])[]): MmeEntry[] {
  return entries.map(([daysAgo, mmePerDay]) => {
    const on = addDays(today, -daysAgo)
    return { id: `${daysAgo}`, on, recordedOn: on, mmePerDay }
  })
}

/** What the rules find today in these reconciliations alone. */
export function findInTotals(mme: readonly MmeEntry[], opioidSince?: string) {
  const since = opioidSince === undefined ? {} : { opioidSince }
  return evaluateAlerts({ patientId: 'p-1', mme, ...since }, today)
}
