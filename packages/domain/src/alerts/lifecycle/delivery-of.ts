import type { AlertRule, AlertTier } from '../rule/alert-rule.ts'

/** The ways an alert comes to somebody: interrupting, on the worklist at once, in the digest, on the chart. */
export interface AlertChannels {
  readonly interrupts: boolean
  readonly worklist: boolean
  readonly notifies: boolean
  readonly digest: boolean
  readonly chart: true
}

const byTier: Readonly<Record<AlertTier, AlertChannels>> = {
  T1: { interrupts: true, worklist: true, notifies: true, digest: false, chart: true },
  T2: { interrupts: false, worklist: true, notifies: true, digest: false, chart: true },
  T3: { interrupts: false, worklist: false, notifies: false, digest: true, chart: true },
  T4: { interrupts: false, worklist: false, notifies: false, digest: false, chart: true },
}

/** How a rule's alert is delivered at a tier; DUE, OVERDUE and MISSED are exempt from digest-only. */
export function deliveryOf(rule: Pick<AlertRule, 'delivery'>, tier: AlertTier): AlertChannels {
  if (rule.delivery === 'by_tier' || tier === 'T4') return byTier[tier]
  const digest = byTier[tier].digest && rule.delivery === 'in_app_at_once_and_digest'
  return { ...byTier[tier], worklist: true, digest }
}
