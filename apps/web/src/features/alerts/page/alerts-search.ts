import type { AlertRuleId, AlertScope, AlertTier, MeasuredPeriod } from '@meridian/domain/alerts'

export const scopes = ['mine', 'team', 'settled'] as const satisfies readonly AlertScope[]
export const tiers = ['T1', 'T2', 'T3'] as const satisfies readonly AlertTier[]
/** The rules that can fire on what is recorded today. */
export const shownRules = [
  'SI-1',
  'SI-2',
  'SI-3',
  'DEP',
  'WORSE',
  'PAIN8',
  'NOCONTACT',
  'DUE',
  'OVERDUE',
  'MISSED',
] as const satisfies readonly AlertRuleId[]
export const periods = ['weeks_8', 'months_12'] as const satisfies readonly MeasuredPeriod[]

/** How the list is narrowed, and what is open over it; ids are opaque, nothing here names anybody. */
export interface AlertsSearch {
  /** Mine when absent. */
  readonly scope?: 'team' | 'settled'
  readonly tier?: (typeof tiers)[number]
  readonly rule?: (typeof shownRules)[number]
  readonly alert?: string
}

/** Reads the address; what it does not know it leaves out. */
export function parseAlertsSearch(search: Record<string, unknown>): AlertsSearch {
  const scope = (['team', 'settled'] as const).find((known) => known === search.scope)
  const tier = tiers.find((known) => known === search.tier)
  const rule = shownRules.find((known) => known === search.rule)
  const { alert } = search
  return {
    ...(scope && { scope }),
    ...(tier && { tier }),
    ...(rule && { rule }),
    ...(typeof alert === 'string' && alert !== '' && { alert }),
  }
}

export interface RulesSearch {
  /** Eight weeks when absent. */
  readonly period?: 'months_12'
}

/** Reads the address; what it does not know it leaves out. */
export function parseRulesSearch({ period }: Record<string, unknown>): RulesSearch {
  return period === 'months_12' ? { period } : {}
}
