import { type Discipline, disciplinesOf } from '@meridian/domain/access'
import type { Clinician } from '../story.ts'
import { type Acts, callerOf, keysOf, patientOf } from './scene.ts'

/** Who the patient is and who treats them. */
export const patientActs: Acts<'register' | 'join' | 'leave' | 'pin' | 'unpin'> = {
  register: async (scene) => {
    const { stage, sofar, on } = scene
    const { patientId } = await callerOf(scene).patients.register({
      idempotencyKey: stage.newId(),
      ...sofar.story.patient,
      sharingConsentOn: on,
      referredOn: on,
      confirmedDuplicate: false,
    })
    sofar.patientId = patientId
  },
  join: (scene, { who, coordinator }) =>
    callerOf(scene).team.assign({
      ...keysOf(scene),
      userId: scene.stage.userIdOf(who),
      discipline: disciplineOf(who),
      coordinator,
    }),
  leave: (scene, { who }) =>
    callerOf(scene).team.end({ ...keysOf(scene), userId: scene.stage.userIdOf(who) }),
  pin: (scene, { fact, detail }) =>
    callerOf(scene).patients.pinFact({ ...keysOf(scene), kind: fact, detail }),
  unpin: async (scene, { fact }) => {
    const { facts } = await callerOf(scene).patients.read({ patientId: patientOf(scene) })
    const held = facts.find(({ kind }) => kind === fact)
    if (!held) throw new Error(`No ${fact} is pinned`)
    await callerOf(scene).patients.endFact({ ...keysOf(scene), factId: held.id })
  },
}

function disciplineOf(who: Clinician): Discipline {
  const [discipline] = disciplinesOf([who])
  if (!discipline) throw new Error(`${who} treats nobody`)
  return discipline
}
