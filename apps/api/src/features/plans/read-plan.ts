import { type Episode, findEpisode, findPlanVersion } from '@meridian/db/repositories'
import { NotFound } from '@meridian/domain'
import { emptyPlan, listUncovered } from '@meridian/domain/plan'
import {
  dateOfEpisodeDay,
  datePhases,
  type EpisodeClock,
  findNextPhase,
  multimodalV1,
  type PhasePlan,
  suggestTransition,
} from '@meridian/domain/protocol'
import { assertMayFor, recordView } from '../../access.ts'
import { getPauses } from '../../care/episode-schedule.ts'
import { listLatestOfGoals } from '../../care/goals-today.ts'
import { getPhaseToday } from '../../care/phase-today.ts'
import { getTransitionFacts } from '../../care/transition-facts.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { listPeople } from './list-people.ts'

/**
 * The plan of the present episode as it holds today: phases on the clinic's calendar, what it is made of,
 * what it leaves out, and what speaks for moving on. `plan` is null before the initial assessment;
 * `version` is what a change must name.
 */
export async function readPlan(ctx: UseCaseContext, { patientId }: { patientId: string }) {
  await assertMayFor(ctx, 'record.read', patientId)
  const { organizationId } = ctx.actor
  const episode = await findEpisode(ctx.tx, { organizationId, patientId })
  if (!episode) throw new NotFound('episode')
  await recordView(ctx, patientId, 'plan')
  const { dayZero, phasePlan, version, status } = episode
  const started = dayZero !== null && phasePlan !== null ? { dayZero, phasePlan } : null
  return { version, status, plan: started && (await viewOf(ctx, episode, started)) }
}

interface Started {
  readonly dayZero: string
  readonly phasePlan: PhasePlan
}

async function viewOf(ctx: UseCaseContext, episode: Episode, { dayZero, phasePlan }: Started) {
  const { organizationId } = ctx.actor
  const clock = { dayZero, pauses: await getPauses(ctx, episode) }
  const made = await findPlanVersion(ctx.tx, { organizationId, episodeId: episode.id })
  const content = made?.content ?? emptyPlan
  return {
    number: made?.number ?? 0,
    made: made && { by: made.madeBy, at: made.madeAt, cause: made.cause, reason: made.reason },
    today: ctx.today,
    clock,
    phases: phasePlan,
    spans: datePhases(phasePlan, clock, ctx.today),
    reassessments: phasePlan.anchors.map((anchor) => ({
      ...anchor,
      dueOn: dateOfEpisodeDay(clock, anchor.day, ctx.today),
    })),
    standing: getPhaseToday(episode, clock.pauses, ctx.today),
    content,
    uncovered: listUncovered(content),
    progress: await listLatestOfGoals(ctx, episode),
    moveOn: await suggestMove(ctx, episode, { plan: phasePlan, clock }),
    people: await listPeople(ctx),
  }
}

/** Where the plan leads next and what is known for and against it; null where no criterion is named. */
async function suggestMove(
  ctx: UseCaseContext,
  episode: Episode,
  at: { readonly plan: PhasePlan; readonly clock: EpisodeClock },
) {
  const { current } = at.plan
  const next = findNextPhase(multimodalV1, current)
  const facts = await getTransitionFacts(ctx, episode, at)
  const suggestion = suggestTransition(current, facts)
  return next && suggestion ? { next, facts, ...suggestion } : null
}
