import type { Citation } from '../../shared/citation.ts'
import type { AlertRole, AlertTier } from './alert-rule.ts'
import type { AlertRuleId } from './alert-rule-id.ts'
import type { FindingPart } from './finding-part.ts'

/** A value a finding rests on, kept with the alert. */
export type FindingInput = string | number | boolean | null | readonly string[]

/**
 * What a rule itself says about one cause; `evaluateRule` completes it with the rule's id, version,
 * people, figures and sources.
 */
export type FindingDraft = Pick<AlertFinding, 'cause' | 'inputs' | 'parts' | 'records'> &
  Partial<Pick<AlertFinding, 'tier' | 'owners' | 'also' | 'levels' | 'blocks'>>

/** What a rule found for one patient and one cause on one date: enough to store, route and explain it. */
export interface AlertFinding {
  readonly ruleId: AlertRuleId
  readonly ruleVersion: number
  readonly tier: AlertTier
  readonly cause: string
  /** `rule+patient+cause`: two findings with one key are one alert. */
  readonly dedupeKey: string
  /** The rule's roles made concrete for this cause. */
  readonly owners: readonly AlertRole[]
  readonly also: readonly AlertRole[]
  readonly inputs: Readonly<Record<string, FindingInput>>
  readonly thresholds: Readonly<Record<string, number>>
  readonly parts: readonly FindingPart[]
  /** Ids of the records it rests on, so that a correction of one of them finds the alert. */
  readonly records: readonly string[]
  /** Doses per agent or a measured value, where firing again depends on a rise. */
  readonly levels: Readonly<Record<string, number>>
  /** What stays blocked until the alert is cleared. */
  readonly blocks: readonly ('exercise_progression' | 'needling_of_area' | 'needling_until_read')[]
  readonly source: readonly Citation[]
}
