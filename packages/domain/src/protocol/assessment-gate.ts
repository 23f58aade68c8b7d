/** Why acupuncture may not begin yet. */
export type AssessmentGate =
  | { readonly status: 'open'; readonly overridden: boolean }
  | { readonly status: 'closed'; readonly reason: 'baseline_incomplete' }

/**
 * No acupuncture before the baseline scales are complete, unless somebody says why (reference §3.1.1).
 * The reason is kept with the session.
 */
export function getAssessmentGate(of: {
  readonly baselineComplete: boolean
  readonly overrideReason: string | null
}): AssessmentGate {
  if (of.baselineComplete) return { status: 'open', overridden: false }
  if ((of.overrideReason ?? '').trim() === '')
    return { status: 'closed', reason: 'baseline_incomplete' }
  return { status: 'open', overridden: true }
}
