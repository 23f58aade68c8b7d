import {
  type Episode,
  listAttendance,
  listEpisodeResponses,
  listUnsettledAlerts,
} from '@meridian/db/repositories'
import type { AlertSnapshot } from '@meridian/domain/alerts'
import { isGoalReached } from '@meridian/domain/goals'
import { classifyChange, functionMeasures, type MeasureId } from '@meridian/domain/instruments'
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
  const { measures } = getAnsweredFacts(responses, {
    regions,
    timeZone: ctx.clinic.timeZone,
    today: ctx.today,
  })
  const alerts = await listUnsettledAlerts(ctx.tx, key)
  const { slots } = await getSchedule(ctx, episode)
  const pain = findChange(measures, 'nrs') ?? findChange(measures, 'vas')
  return {
    daysInPhase: dayOfEpisode(at.clock, ctx.today) - at.plan.currentSince,
    acupunctureSessionsDone: await countAcupuncture(ctx, episode),
    painPercentChange: pain?.percentChange ?? null,
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

/** The sessions of acupuncture that took place in the episode. */
async function countAcupuncture(ctx: UseCaseContext, { id }: Episode): Promise<number> {
  const of = { episodeId: id, until: ctx.today }
  const attended = await listAttendance(ctx.tx, ctx.actor.organizationId, of)
  return attended.filter(
    ({ discipline, state }) => discipline === 'acupuncture' && state === 'done',
  ).length
}

/** From the baseline to the latest reading; undefined before there are two. */
function findChange(measures: Measures, measure: MeasureId) {
  const readings = measures[measure] ?? []
  const baseline = readings.find(({ isBaseline }) => isBaseline)
  const latest = readings.at(-1)
  if (!baseline || !latest || baseline === latest) return undefined
  return classifyChange(measure, baseline.value, latest.value)
}

function isFunctionImproved(measures: Measures): boolean | null {
  const changes = functionMeasures.flatMap((measure) => findChange(measures, measure) ?? [])
  if (changes.length === 0) return null
  return changes.some(({ classification }) => classification === 'improved')
}

async function isAGoalReached(ctx: UseCaseContext, episode: Episode): Promise<boolean | null> {
  const latest = await listLatestOfGoals(ctx, episode)
  if (latest.length === 0) return null
  return latest.some(({ attainment }) => isGoalReached(attainment))
}
