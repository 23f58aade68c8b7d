import { type Episode, listEpisodeResponses, listUnsettledAlerts } from '@meridian/db/repositories'
import type { AlertSnapshot } from '@meridian/domain/alerts'
import { isGoalReached } from '@meridian/domain/goals'
import { classifyChange, type MeasureId } from '@meridian/domain/instruments'
import {
  dayOfEpisode,
  type EpisodeClock,
  type PhasePlan,
  type TransitionFacts,
} from '@meridian/domain/protocol'
import type { UseCaseContext } from '../use-case.ts'
import { getAnsweredFacts } from './answered-facts.ts'
import { getSchedule } from './episode-schedule.ts'
import { listLatestOfGoals } from './goals-today.ts'

type Measures = NonNullable<AlertSnapshot['measures']>

/** What is recorded that bears on leaving the current phase; null where nobody has recorded it. */
export async function getTransitionFacts(
  ctx: UseCaseContext,
  episode: Episode,
  at: { readonly plan: PhasePlan; readonly clock: EpisodeClock },
): Promise<TransitionFacts> {
  const key = { organizationId: ctx.actor.organizationId, patientId: episode.patientId }
  const responses = await listEpisodeResponses(ctx.tx, key, episode)
  const { regions } = episode
  const { measures } = getAnsweredFacts(responses, { regions, timeZone: ctx.clinic.timeZone })
  const alerts = await listUnsettledAlerts(ctx.tx, key)
  const { slots } = await getSchedule(ctx, episode)
  return {
    daysInPhase: dayOfEpisode(at.clock, ctx.today) - at.plan.currentSince,
    acupunctureSessionsDone: null,
    painPercentChange: findChange(measures, 'nrs')?.percentChange ?? null,
    quotaMetPercent: null,
    openCriticalAlert: alerts.some(({ tier }) => tier === 'T1'),
    cycleReassessed: slots.some(
      ({ slot, row }) =>
        row?.outcome === 'completed' && [slot.slot, ...slot.mergedFrom].includes('cycle_end'),
    ),
    functionImproved: isFunctionImproved(measures),
    agreedGoalReached: await isAGoalReached(ctx, episode),
  }
}

/** From the baseline to the latest reading; undefined before there are two. */
function findChange(measures: Measures, measure: MeasureId) {
  const readings = measures[measure] ?? []
  const baseline = readings.find(({ isBaseline }) => isBaseline)
  const latest = readings.at(-1)
  if (!baseline || !latest || baseline === latest) return undefined
  return classifyChange(measure, baseline.value, latest.value)
}

const functions = ['odi', 'ndi', 'psfs', 'bpi_interference'] as const

function isFunctionImproved(measures: Measures): boolean | null {
  const changes = functions.flatMap((measure) => findChange(measures, measure) ?? [])
  if (changes.length === 0) return null
  return changes.some(({ classification }) => classification === 'improved')
}

async function isAGoalReached(ctx: UseCaseContext, episode: Episode): Promise<boolean | null> {
  const latest = await listLatestOfGoals(ctx, episode)
  if (latest.length === 0) return null
  return latest.some(({ attainment }) => isGoalReached(attainment))
}
