import { addDays } from '@meridian/domain'
import type { Modality, PlanContent } from '@meridian/domain/plan'
import type { SlotId } from '@meridian/domain/reassessment'
import type { StoryDecision } from '../story.ts'
import { type Acts, callerOf, keysOf, patientOf, type Scene } from './scene.ts'

/** The reassessments and what is open about them. */
export const reassessmentActs: Acts<
  'record' | 'excuse' | 'request' | 'weigh' | 'acknowledge' | 'handle'
> = {
  record: async (scene, { slot, forms }) =>
    callerOf(scene).reassessments.record({
      ...(await openSlot(scene, slot)),
      on: scene.on,
      responses: Object.entries(forms).map(([instrument, answers]) => ({ instrument, answers })),
    }),
  excuse: async (scene, { slot, outcome, reason }) =>
    callerOf(scene).reassessments.excuse({ ...(await openSlot(scene, slot)), outcome, reason }),
  request: (scene, { inDays, reason }) =>
    callerOf(scene).reassessments.request({
      ...keysOf(scene),
      dueOn: addDays(scene.on, inDays),
      reason,
    }),
  weigh: async (scene, { slot, choice, reason }) => {
    const { reassessments } = callerOf(scene)
    const { rows } = await reassessments.list({ patientId: patientOf(scene) })
    const row = rows.find((one) => one.slot === slot && one.asksForDecision)
    if (!row) throw new Error(`${scene.sofar.story.patient.name} has no ${slot} to decide on`)
    const { reassessmentId, version } = row
    const { plan } = await reassessments.card({ reassessmentId })
    if (!plan) throw new Error(`${scene.sofar.story.patient.name} has no plan`)
    return reassessments.decide({
      idempotencyKey: scene.stage.newId(),
      reassessmentId,
      version,
      planNumber: plan.number,
      decision: decisionOf(choice, plan.content),
      reason,
    })
  },
  acknowledge: async (scene) => {
    const patientId = patientOf(scene)
    const { reassessments } = await callerOf(scene).today.read({})
    const row = reassessments.find((one) => one.patientId === patientId && one.alert !== null)
    if (!row?.alert) throw new Error('Nothing is open to acknowledge')
    const { alertId, version } = row.alert
    const { stage } = scene
    await callerOf(scene).alerts.acknowledge({ idempotencyKey: stage.newId(), alertId, version })
  },
  handle: async (scene, { rule, outcome, action }) => {
    const patientId = patientOf(scene)
    const { alerts } = callerOf(scene)
    const { rows } = await alerts.mine({})
    const found = rows.find((one) => one.patientId === patientId && one.rule === rule)
    if (!found) throw new Error(`No ${rule} is open`)
    const { alertId, version } = found
    const { stage } = scene
    const taken = await alerts.acknowledge({ idempotencyKey: stage.newId(), alertId, version })
    const done = { idempotencyKey: stage.newId(), alertId, version: taken.version }
    await alerts.resolve({ ...done, outcome, action })
  },
}

/** The open reassessment of a name, as its form names it. */
async function openSlot(scene: Scene, slot: SlotId) {
  const { rows } = await callerOf(scene).reassessments.list({ patientId: patientOf(scene) })
  const row = rows.find((one) => one.slot === slot && one.closedOn === null)
  if (!row) throw new Error(`${scene.sofar.story.patient.name} has no open ${slot}`)
  const { reassessmentId, version } = row
  return { idempotencyKey: scene.stage.newId(), reassessmentId, version }
}

/** The decision as it is sent: the lines it is about by their ids. */
function decisionOf(choice: StoryDecision, { items }: PlanContent) {
  const lineOf = (modality: Modality) => {
    const item = items.find((one) => one.modality === modality)
    if (!item) throw new Error(`The plan has no ${modality}`)
    return item.id
  }
  switch (choice.kind) {
    case 'space_out':
      return { ...choice, doses: [...choice.doses], itemId: lineOf('acupuncture') }
    case 'add': {
      const { kind, modality, title, dose } = choice
      return { kind, line: { modality, title, dose, ownerId: null } }
    }
    case 'stop':
      return { kind: choice.kind, itemId: lineOf(choice.modality) }
    default:
      return choice
  }
}
