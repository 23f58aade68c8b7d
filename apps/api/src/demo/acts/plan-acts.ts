import { entryIdSchema, userIdSchema } from '@meridian/domain'
import type { PlanContent, PlanItem } from '@meridian/domain/plan'
import type { Revision } from '../story.ts'
import { type Acts, callerOf, keysOf, patientOf, type Scene } from './scene.ts'

/** What becomes of the plan and its goals. */
export const planActs: Acts<'revise' | 'progress'> = {
  revise: async (scene, { reason, ...revision }) => {
    const { version, plan } = await readPlan(scene)
    const content = revised(scene, plan.content, revision)
    await callerOf(scene).plans.revise({ ...keysOf(scene), version, content, reason })
  },
  progress: async (scene, { activity, attainment }) => {
    const { plan } = await readPlan(scene)
    const goal = plan.content.goals.find((one) => one.activity === activity)
    if (!goal) throw new Error(`No goal is called ${activity}`)
    const said = { goalId: goal.id, on: scene.on, attainment }
    await callerOf(scene).plans.recordProgress({ ...keysOf(scene), ...said })
  },
}

async function readPlan(scene: Scene) {
  const { version, plan } = await callerOf(scene).plans.read({ patientId: patientOf(scene) })
  if (!plan) throw new Error('There is no plan yet')
  return { version, plan }
}

function revised(scene: Scene, before: PlanContent, told: Revision): PlanContent {
  const { mechanisms = before.mechanisms, goal, note, owner } = told
  const change = (item: PlanItem): PlanItem => ({
    ...item,
    ...(note?.on === item.modality && { note: note.text }),
    ...(owner?.of === item.modality && {
      ownerId: userIdSchema.parse(scene.stage.userIdOf(owner.who)),
    }),
  })
  const linked = before.items.filter(({ modality }) => goal?.by.includes(modality))
  const added = goal && {
    id: entryIdSchema.parse(scene.stage.newId()),
    activity: goal.activity,
    expected: goal.expected,
    startLevel: -2 as const,
    agreedOn: scene.on,
    planItemIds: linked.map(({ id }) => id),
    psfsActivity: null,
  }
  return {
    mechanisms,
    items: before.items.map(change),
    goals: added ? [...before.goals, added] : before.goals,
  }
}
