import type { CalendarDate } from '../../shared/calendar-date.ts'
import type { Citation } from '../../shared/citation.ts'
import type { AckWithin } from './ack-within.ts'
import type { FindingDraft } from './alert-finding.ts'
import type { AlertRuleId } from './alert-rule-id.ts'
import type { AlertSnapshot } from './alert-snapshot.ts'

/** T1 interrupts a named person; T2 worklist and notification; T3 digest; T4 on the chart only. */
export const alertTiers = ['T1', 'T2', 'T3', 'T4'] as const
export type AlertTier = (typeof alertTiers)[number]

/**
 * Whom a rule names. `physician` is the patient's coordinator; `measure_owner` and `part_owners` are
 * made concrete by the finding.
 */
export type AlertRole =
  | 'acupuncturist'
  | 'psychologist'
  | 'physiotherapist'
  | 'admin'
  | 'physician'
  | 'coordinator'
  | 'on_call'
  | 'reporter'
  | 'measure_owner'
  | 'part_owners'

/** A configurable figure of a rule: its default, its unit and where it comes from. */
export interface AlertThreshold {
  readonly value: number
  readonly unit: string
  readonly meaning: string
  readonly citation: Citation
}

/** Whom an unacknowledged alert reaches next, counted in acknowledgement periods after it was raised. */
export interface EscalationStep {
  readonly afterPeriods: number
  readonly to: AlertRole
}

/** What differs when a rule fires at another tier than its usual one. */
export interface TierVariant {
  readonly ackWithin: AckWithin | null
  readonly escalation: readonly EscalationStep[]
}

/** What admin may know: nothing, that a call is wanted, that contact is urgent, that an incident exists. */
export type AdminVisibility =
  | 'nothing'
  | 'call_list'
  | 'urgent_clinical_contact_needed'
  | 'incident_only'

/**
 * When the same cause may fire again: after the cool-down, never for the same record, or only when a
 * dose rises or an agent is added (until then on the chart).
 */
export type AlertRepeat = 'after_cool_down' | 'once_per_record' | 'on_rise_or_new_agent'

/** When a condition that went away counts as gone: hysteresis by half a change threshold, or 4 weeks. */
export interface Hysteresis {
  readonly threshold: string
  readonly changeThreshold: number | null
}

/** A rule of the alert table: what fires it, whom it concerns, how soon, and on what evidence. */
export interface AlertRule<Name extends string = string> {
  readonly id: AlertRuleId
  readonly version: number
  readonly tier: AlertTier
  /** Plain words: what it is a signal for; never a diagnosis or an instruction to treat. */
  readonly title: string
  readonly trigger: string
  readonly owners: readonly AlertRole[]
  readonly also: readonly AlertRole[]
  readonly ackWithin: AckWithin | null
  /** What must not begin before it is acknowledged, whatever the clock says. */
  readonly ackBefore: 'needling' | 'starting' | null
  readonly escalation: readonly EscalationStep[]
  readonly otherTiers: Readonly<Partial<Record<AlertTier, TierVariant>>>
  readonly coolDownDays: number | null
  readonly repeat: AlertRepeat
  readonly hysteresis: Hysteresis | null
  /** Rules whose open alert for the same cause this one takes the place of. */
  readonly supersedes: readonly AlertRuleId[]
  /** True where recording the thing itself closes the alert; never for a T1. */
  readonly endsByRecord: boolean
  readonly delivery: AlertDelivery
  readonly visibility: { readonly admin: AdminVisibility }
  /** Codes of what the owner is asked to consider or do; sentences are made by the screen. */
  readonly checklist: readonly string[]
  readonly thresholds: Readonly<Record<Name, AlertThreshold>>
  readonly citations: readonly [Citation, ...Citation[]]
  /** Pure: the same snapshot, date and figures give the same findings; nothing found is an empty list. */
  evaluate(
    snapshot: AlertSnapshot,
    on: CalendarDate,
    thresholds: Readonly<Record<Name, number>>,
  ): readonly FindingDraft[]
}

/** How an alert reaches its people; `by_tier` follows the tier, the reassessment rules are exempt from digest-only. */
export type AlertDelivery = 'by_tier' | 'in_app_at_once' | 'in_app_at_once_and_digest'
