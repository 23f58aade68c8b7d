import type { Episode } from '@meridian/db/repositories'
import { functionMeasures } from '@meridian/domain/instruments'
import {
  classifyCycleResponse,
  isStepUpSuggested,
  type PhasePlan,
  primaryMeasures,
  suggestTransition,
  type TransitionFacts,
  type TransitionSuggestion,
} from '@meridian/domain/protocol'
import { getPauses } from '../../care/episode-schedule.ts'
import { getTransitionFacts } from '../../care/transition-facts.ts'
import type { UseCaseContext } from '../../use-case.ts'
import type { CardLine } from './card-lines.ts'

type CycleResponse = ReturnType<typeof classifyCycleResponse>

/** Where the phases stand at a reassessment; whoever coordinates decides. */
export interface PhaseAdvice {
  readonly transition: (TransitionSuggestion & { readonly facts: TransitionFacts }) | null
  readonly isStepUpSuggested: boolean
}

/** What the cycle that ends here did, by its primary measures (reference §3.3). */
export function judgeCycle(
  lines: readonly CardLine[],
  dosed: { readonly underDosed: boolean },
): CycleResponse {
  const changes = lines.flatMap(({ measure, start, now }) => {
    const primary = primaryMeasures.find((known) => known === measure)
    if (!primary || !start || !now) return []
    return [{ measure: primary, baseline: start.value, followUp: now.value }]
  })
  return classifyCycleResponse(changes, dosed)
}

interface Advised {
  readonly episode: Episode
  readonly phases: PhasePlan
  readonly lines: readonly CardLine[]
  readonly pain: readonly { readonly on: string; readonly value: number }[]
}

/** Whether the next phase, or a return to more sessions, is suggested (reference §3.2). */
export async function advisePhase(
  ctx: UseCaseContext,
  { episode, phases, lines, pain }: Advised,
): Promise<PhaseAdvice> {
  const clock = {
    dayZero: episode.dayZero ?? ctx.today,
    pauses: await getPauses(ctx, episode),
  }
  const facts = await getTransitionFacts(ctx, episode, { plan: phases, clock })
  const suggestion = suggestTransition(phases.current, facts)
  const functionWorsened = lines.some(
    ({ measure, change }) =>
      functionMeasures.includes(measure) && change?.classification === 'worsened',
  )
  return {
    transition: suggestion ? { ...suggestion, facts } : null,
    isStepUpSuggested: isStepUpSuggested(
      pain.map(({ on, value }) => ({ on, nrs: value })),
      { functionWorsened },
    ),
  }
}
