import { noRedFlags } from '@meridian/domain/episodes'
import { mechanisms as known } from '@meridian/domain/plan'
import { type Acts, callerOf, keysOf, patientOf, type Scene } from './scene.ts'

/** Where the episode stands; every decision is the coordinator's. */
export const episodeActs: Acts<'assess' | 'decide' | 'pause' | 'resume' | 'discharge' | 'readmit'> =
  {
    assess: async (scene, { regions, diagnosis, mechanisms }) =>
      callerOf(scene).episodes.completeAssessment({
        ...(await changeOf(scene)),
        on: scene.sofar.story.exact ? scene.toldOn : scene.on,
        regions: [...regions],
        mechanisms: known.flatMap((mechanism) => {
          const confidence = mechanisms[mechanism]
          return confidence === undefined ? [] : [{ mechanism, confidence }]
        }),
        diagnosis,
        redFlags: noRedFlags,
        redFlagAction: null,
        painScale: 'nrs',
      }),
    decide: async (scene, { decision, reason }) =>
      callerOf(scene).episodes.decidePhase({ ...(await changeOf(scene)), decision, reason }),
    pause: async (scene, { reason }) =>
      callerOf(scene).episodes.pause({ ...(await changeOf(scene)), reason }),
    resume: async (scene) => callerOf(scene).episodes.resume(await changeOf(scene)),
    discharge: async (scene, { reason, note }) =>
      callerOf(scene).episodes.discharge({ ...(await changeOf(scene)), reason, note }),
    readmit: async (scene) =>
      callerOf(scene).episodes.readmit({ ...(await changeOf(scene)), referredOn: scene.on }),
  }

/** What a change of the episode names: the patient, and the version that stands on the screen. */
async function changeOf(scene: Scene) {
  const { episode } = await callerOf(scene).patients.read({ patientId: patientOf(scene) })
  if (!episode) throw new Error('The patient has no episode')
  return { ...keysOf(scene), version: episode.version }
}
