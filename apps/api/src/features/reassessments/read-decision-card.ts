import type { PlanContent } from '@meridian/domain/plan'
import type { PhaseId } from '@meridian/domain/protocol'
import { endsInDecision, type ReassessmentRef } from '@meridian/domain/reassessment'
import { recordView } from '../../access.ts'
import { getAnsweredFacts } from '../../care/answered-facts.ts'
import { findPlan } from '../../care/plan-versions.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { type CardLine, listCardLines } from './card-lines.ts'
import { advisePhase, judgeCycle, type PhaseAdvice } from './decision-card.ts'
import { countDelivered, type DeliveredSessions, findEndedCycle } from './delivered-sessions.ts'
import { getReassessment } from './get-reassessment.ts'
import { type ReassessmentView, viewOf } from './reassessment-view.ts'

/** What the coordinator decides on: what moved, what the cycle did, and the plan as it is. */
export interface DecisionCard {
  readonly reassessment: ReassessmentView
  readonly lines: readonly CardLine[]
  /** What was done since the last reassessment, discipline by discipline. */
  readonly sessions: DeliveredSessions
  /** What the cycle that ends here did, in how many sessions; null where none does. */
  readonly cycle: (ReturnType<typeof judgeCycle> & { readonly delivered: number }) | null
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
  const { measures } = getAnsweredFacts(read.responses, {
    regions,
    timeZone,
    today: ctx.today,
  })
  const lines = listCardLines(entry.parts, measures)
  const ended = await findEndedCycle(ctx, episode, entry)
  return {
    reassessment: viewOf(entry, read),
    lines,
    sessions: await countDelivered(ctx, episode, { entry, read }),
    cycle: ended && { ...judgeCycle(lines, ended), delivered: ended.delivered },
    advice:
      plan && endsInDecision(entry.slot.slot)
        ? await advisePhase(ctx, {
            episode,
            phases: plan.phases,
            lines,
            pain: measures.nrs ?? [],
          })
        : { transition: null, isStepUpSuggested: false },
    plan: plan && { number: plan.number, phase: plan.phases.current, content: plan.content },
  }
}
