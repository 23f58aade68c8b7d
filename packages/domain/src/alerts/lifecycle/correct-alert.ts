import type { AlertTier } from '../rule/alert-rule.ts'
import { type AlertState, isUnsettled } from './alert-state.ts'

/** An alert as a correction sees it: the records it rests on and its dedupe key. */
export interface CorrectableAlert {
  readonly id: string
  readonly dedupeKey: string
  readonly tier: AlertTier
  readonly state: AlertState
  readonly records: readonly string[]
}

/** What a correction does to an alert; the trace is kept with it either way. */
export interface AlertCorrection {
  readonly alertId: string
  readonly kind: 'withdraw' | 'annotate'
  readonly trace: { readonly correctedRecordId: string }
}

/**
 * What correcting a record does to the alerts that rest on it and are no longer found: an unsettled
 * T2–T4 is withdrawn with a trace; a T1, and whatever is settled, is annotated and never closed.
 */
export function listCorrections(
  correctedRecordId: string,
  alerts: readonly CorrectableAlert[],
  stillFound: readonly { readonly dedupeKey: string }[],
): readonly AlertCorrection[] {
  const found = new Set(stillFound.map((finding) => finding.dedupeKey))
  return alerts
    .filter((alert) => alert.records.includes(correctedRecordId) && !found.has(alert.dedupeKey))
    .map((alert) => ({
      alertId: alert.id,
      kind: alert.tier !== 'T1' && isUnsettled(alert.state) ? 'withdraw' : 'annotate',
      trace: { correctedRecordId },
    }))
}
