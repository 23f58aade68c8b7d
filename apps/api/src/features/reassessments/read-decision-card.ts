import type { PlanContent } from '@meridian/domain/plan'
import type { PhaseId } from '@meridian/domain/protocol'
import { endsInDecision, type ReassessmentRef } from '@meridian/domain/reassessment'
import { recordView } from '../../access.ts'
import { getAnsweredFacts } from '../../care/answered-facts.ts'
import { findPlan } from '../../care/plan-versions.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { type CardLine, listCardLines } from './card-lines.ts'
import { advisePhase, judgeCycle, type PhaseAdvice } from './decision-card.ts'
import { getReassessment } from './get-reassessment.ts'
import { type ReassessmentView, viewOf } from './reassessment-view.ts'

/** What the coordinator decides on: what moved, what the cycle did, and the plan as it is. */
export interface DecisionCard {
  readonly reassessment: ReassessmentView
  readonly lines: readonly CardLine[]
  /** What the cycle that ends here did; null where none does. */
  readonly cycle: ReturnType<typeof judgeCycle> | null
  readonly advice: PhaseAdvice
  /** Null before the initial assessment. */
  readonly plan: {
    readonly number: number
    readonly phase: PhaseId
    readonly content: PlanContent
  } | null
}

/** Reads the decision card of a reassessment. */
export async function readDecisionCard(
  ctx: UseCaseContext,
  { reassessmentId }: ReassessmentRef,
): Promise<DecisionCard> {
  const { episode, entry, read } = await getReassessment(ctx, reassessmentId, 'record.read')
  const [plan] = await Promise.all([
    findPlan(ctx, episode),
    recordView(ctx, episode.patientId, 'reassessment'),
  ])
  const { regions } = episode
  const { timeZone } = ctx.clinic
  const { measures } = getAnsweredFacts(read.responses, { regions, timeZone })
  const lines = listCardLines(entry.parts, measures)
  const { slot, mergedFrom } = entry.slot
  const endsCycle = [slot, ...mergedFrom].includes('cycle_end')
  return {
    reassessment: viewOf(entry, read),
    lines,
    cycle: endsCycle ? judgeCycle(lines, false) : null,
    advice:
      plan && endsInDecision(slot)
        ? await advisePhase(ctx, {
            episode,
            phases: plan.phases,
            lines,
            pain: measures.nrs ?? [],
            sessionsDone: 0,
            cycleReassessed: read.entries.some((one) => {
              const occasions = [one.slot.slot, ...one.slot.mergedFrom]
              return occasions.includes('cycle_end') && one.state.status === 'completed'
            }),
          })
        : { transition: null, isStepUpSuggested: false },
    plan: plan && { number: plan.number, phase: plan.phases.current, content: plan.content },
  }
}
