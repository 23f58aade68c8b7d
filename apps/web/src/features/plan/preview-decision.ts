import type { PhaseDecision } from '@meridian/domain/episodes'
import {
  comparePlans,
  decidePhase,
  defaultDecisionLimits,
  multimodalV1,
} from '@meridian/domain/protocol'
import { sentenceOfPhaseChange } from './sentence-of-phase-change.ts'
import type { Plan } from './use-plan.ts'

/** How long a decision lasts if nothing else is said; null where it has a length of its own. */
export function usualWeeks(decision: PhaseDecision): number | null {
  const { extensionDays, stepUpDays } = defaultDecisionLimits
  if (decision === 'extend') return extensionDays / 7
  return decision === 'step_up' ? stepUpDays / 7 : null
}

/** What a decision of today would change, in words and dates; null where the plan does not allow it. */
export function previewDecision(
  { phases, clock, today, standing }: Plan,
  { decision, weeks }: { readonly decision: PhaseDecision; readonly weeks?: number | undefined },
): string[] | null {
  const decided = decidePhase(
    phases,
    {
      decision,
      onDay: standing.day ?? 0,
      reason: decision,
      ...(weeks !== undefined && { days: weeks * 7 }),
    },
    { protocol: multimodalV1 },
  )
  if (decided.status === 'refused') return null
  const changes = comparePlans(phases, decided.plan)
  return changes.map((change) => sentenceOfPhaseChange(change, { clock, today }))
}
