import { type Episode, listGoalProgress, listUnsettledAlerts } from '@meridian/db/repositories'
import { isGoalReached, listLatestProgress } from '@meridian/domain/goals'
import {
  classifyCycleResponse,
  dayOfEpisode,
  isStepUpSuggested,
  type PhasePlan,
  primaryMeasures,
  suggestTransition,
  type TransitionSuggestion,
} from '@meridian/domain/protocol'
import { getPauses } from '../../care/episode-schedule.ts'
import type { UseCaseContext } from '../../use-case.ts'
import type { CardLine } from './card-lines.ts'

type CycleResponse = ReturnType<typeof classifyCycleResponse>

/** Where the phases stand at a reassessment; whoever coordinates decides. */
export interface PhaseAdvice {
  readonly transition: TransitionSuggestion | null
  readonly isStepUpSuggested: boolean
}

const functionMeasures: readonly string[] = ['odi', 'ndi', 'psfs', 'bpi_interference']
const painMeasures: readonly string[] = ['nrs', 'vas']

/** What the cycle that ends here did, by its primary measures (reference §3.3). */
export function judgeCycle(lines: readonly CardLine[], underDosed: boolean): CycleResponse {
  const changes = lines.flatMap(({ measure, start, now }) => {
    const primary = primaryMeasures.find((known) => known === measure)
    if (!primary || !start || !now) return []
    return [{ measure: primary, baseline: start.value, followUp: now.value }]
  })
  return classifyCycleResponse(changes, { underDosed })
}

interface Advised {
  readonly episode: Episode
  readonly phases: PhasePlan
  readonly lines: readonly CardLine[]
  readonly pain: readonly { readonly on: string; readonly value: number }[]
  readonly sessionsDone: number
  readonly cycleReassessed: boolean
}

/** Whether the next phase, or a return to more sessions, is suggested (reference §3.2). */
export async function advisePhase(ctx: UseCaseContext, advised: Advised): Promise<PhaseAdvice> {
  const { episode, phases, lines, pain } = advised
  const { organizationId } = ctx.actor
  const [pauses, alerts, progress] = await Promise.all([
    getPauses(ctx, episode),
    listUnsettledAlerts(ctx.tx, { organizationId, patientId: episode.patientId }),
    listGoalProgress(ctx.tx, { organizationId, episodeId: episode.id }),
  ])
  const clock = { dayZero: episode.dayZero ?? ctx.today, pauses }
  const ofFunction = lines.filter(({ measure }) => functionMeasures.includes(measure))
  const intensity = lines.find(({ measure }) => painMeasures.includes(measure))
  const latest = listLatestProgress(
    progress.map(({ goalId, progressOn, attainment }) => ({
      goalId: goalId as never,
      on: progressOn,
      attainment,
    })),
    ctx.today,
  )
  const transition = suggestTransition(phases.current, {
    daysInPhase: dayOfEpisode(clock, ctx.today) - phases.currentSince,
    acupunctureSessionsDone: advised.sessionsDone,
    painPercentChange: intensity?.change?.percentChange ?? null,
    quotaMetPercent: null,
    openCriticalAlert: alerts.some(({ tier }) => tier === 'T1'),
    cycleReassessed: advised.cycleReassessed,
    functionImproved: ofFunction.some(({ change }) => change?.classification === 'improved'),
    agreedGoalReached: latest.some(({ attainment }) => isGoalReached(attainment)),
  })
  return {
    transition: transition ?? null,
    isStepUpSuggested: isStepUpSuggested(
      pain.map(({ on, value }) => ({ on, nrs: value })),
      {
        functionWorsened: ofFunction.some(({ change }) => change?.classification === 'worsened'),
      },
    ),
  }
}
