import {
  type Episode,
  findPlanVersion,
  type PlanCause,
  writePlanVersion,
} from '@meridian/db/repositories'
import { Conflict } from '@meridian/domain'
import { emptyPlan, type PlanContent } from '@meridian/domain/plan'
import type { PhasePlan } from '@meridian/domain/protocol'
import { getMember, type UseCaseContext } from '../use-case.ts'

/** The plan of an episode as it holds now; number 0 while nobody has written one. */
export interface Plan {
  readonly number: number
  readonly phases: PhasePlan
  readonly content: PlanContent
}

/** What the next version of a plan says otherwise, and why. */
export interface PlanRevision {
  readonly cause: PlanCause
  readonly reason: string | null
  readonly reassessmentId?: string
  /** As they were, unless said. */
  readonly phases?: PhasePlan
  readonly content?: PlanContent
}

/** The plan of an episode; null before the initial assessment. */
export async function findPlan(ctx: UseCaseContext, episode: Episode): Promise<Plan | null> {
  if (episode.phasePlan === null) return null
  const key = { organizationId: ctx.actor.organizationId, episodeId: episode.id }
  const latest = await findPlanVersion(ctx.tx, key)
  const { number = 0, content = emptyPlan } = latest ?? {}
  return { number, phases: episode.phasePlan, content }
}

/**
 * Adds the next version to the plan of a locked episode and returns its number. Whoever decides on phases
 * gives them as they are to be; `episode.phasePlan` must be written as well.
 */
export async function addPlanVersion(
  ctx: UseCaseContext,
  episode: Episode,
  revision: PlanRevision,
): Promise<number> {
  const { cause, reason, reassessmentId = null } = revision
  const plan = await findPlan(ctx, episode)
  const phases = revision.phases ?? plan?.phases
  if (!phases) throw new Conflict('episode_referred')
  const number = (plan?.number ?? 0) + 1
  await writePlanVersion(ctx.tx, {
    organizationId: ctx.actor.organizationId,
    id: ctx.newId(),
    patientId: episode.patientId,
    episodeId: episode.id,
    number,
    cause,
    reassessmentId,
    reason,
    phases,
    content: revision.content ?? plan?.content ?? emptyPlan,
    madeBy: getMember(ctx).userId,
    madeAt: ctx.now,
  })
  return number
}
