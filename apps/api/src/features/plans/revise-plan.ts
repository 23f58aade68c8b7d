import { amendEpisode } from '@meridian/db/repositories'
import { Conflict, Invalid, NotFound } from '@meridian/domain'
import {
  comparePlanContents,
  type PlanContent,
  type PlanItem,
  type RevisePlanInput,
} from '@meridian/domain/plan'
import { getEpisodeToChange } from '../../care/get-episode-to-change.ts'
import { addPlanVersion, findPlan } from '../../care/plan-versions.ts'
import type { UseCaseContext } from '../../use-case.ts'
import { listPeople } from './list-people.ts'

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
  const people = await listPeople(ctx)
  const fields: Record<string, string> = {}
  for (const [index, item] of after.items.entries()) {
    const old = before.items.find(({ id }) => id === item.id)
    for (const part of parts) {
      const named = item[part]
      if (named === null || named === old?.[part]) continue
      const person = people.find(({ userId }) => userId === named)
      if (!person) throw new NotFound('member')
      if (!person.treats) fields[`content.items.${index}.${part}`] = 'clinician_not_here'
    }
  }
  if (Object.keys(fields).length > 0) throw new Invalid(fields)
}

const parts = ['prescriberId', 'ownerId'] as const satisfies readonly (keyof PlanItem)[]

function searchTextOf(reason: string, { goals }: PlanContent): string {
  return [reason, ...goals.map(({ activity }) => activity)].join(' ')
}
