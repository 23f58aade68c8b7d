import { amendEpisode, listActiveMembers } from '@meridian/db/repositories'
import { Conflict, Invalid } from '@meridian/domain'
import { isClinician } from '@meridian/domain/access'
import {
  comparePlanContents,
  type PlanContent,
  type PlanItem,
  type RevisePlanInput,
} from '@meridian/domain/plan'
import { getEpisodeToChange } from '../../care/get-episode-to-change.ts'
import { addPlanVersion, findPlan } from '../../care/plan-versions.ts'
import type { UseCaseContext } from '../../use-case.ts'

/**
 * The coordinator changes what the plan is made of, with a reason: its next version. Whoever becomes owner
 * or prescriber of an item must be a clinician who works here now; who was named before may stand.
 * Conflict `plan_unchanged` when nothing is different.
 */
export async function revisePlan(
  ctx: UseCaseContext,
  input: RevisePlanInput,
): Promise<{ version: number; number: number }> {
  const { patientId, content, reason } = input
  const episode = await getEpisodeToChange(ctx, input, ['active', 'paused'])
  const plan = await findPlan(ctx, episode)
  if (plan === null) throw new Conflict('episode_referred')
  const changes = comparePlanContents(plan.content, content)
  if (changes.length === 0) throw new Conflict('plan_unchanged')
  await assertTheyWorkHere(ctx, plan.content, content)
  const number = await addPlanVersion(ctx, episode, { cause: 'revised', reason, content })
  // The plan is changed through the episode's version, so that no two people change it from one state.
  const version = await amendEpisode(ctx.tx, episode, {})
  ctx.recordEvent({
    kind: 'plan.changed',
    patientId,
    subjectId: episode.id,
    payload: { number, reason, changes },
    searchText: searchTextOf(reason, content),
  })
  return { version, number }
}

async function assertTheyWorkHere(ctx: UseCaseContext, before: PlanContent, after: PlanContent) {
  const members = await listActiveMembers(ctx.tx, ctx.actor.organizationId)
  const here = new Set(
    members.filter(({ roles }) => isClinician(roles)).map(({ userId }) => userId),
  )
  const fields: Record<string, string> = {}
  for (const [index, item] of after.items.entries()) {
    const old = before.items.find(({ id }) => id === item.id)
    for (const part of parts) {
      const userId: string | null = item[part]
      if (userId === null || userId === old?.[part] || here.has(userId)) continue
      fields[`content.items.${index}.${part}`] = 'clinician_not_here'
    }
  }
  if (Object.keys(fields).length > 0) throw new Invalid(fields)
}

const parts = ['prescriberId', 'ownerId'] as const satisfies readonly (keyof PlanItem)[]

function searchTextOf(reason: string, { goals }: PlanContent): string {
  return [reason, ...goals.map(({ activity }) => activity)].join(' ')
}
