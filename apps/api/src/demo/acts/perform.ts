import type { StoryEvent } from '../story.ts'
import { episodeActs } from './episode-acts.ts'
import { noteActs } from './note-acts.ts'
import { patientActs } from './patient-acts.ts'
import { planActs } from './plan-acts.ts'
import { reassessmentActs } from './reassessment-acts.ts'
import type { Acts, Scene } from './scene.ts'

const acts: Acts<StoryEvent['kind']> = {
  ...patientActs,
  ...episodeActs,
  ...planActs,
  ...noteActs,
  ...reassessmentActs,
}

/** Plays one entry of a story; whatever the procedures refuse fails with who and when. */
export async function perform(scene: Scene, event: StoryEvent): Promise<void> {
  const act: (scene: Scene, event: never) => Promise<unknown> = acts[event.kind]
  try {
    await act(scene, event as never)
  } catch (cause) {
    const { story } = scene.sofar
    throw new Error(`${story.patient.name}: ${event.kind} on ${scene.on} failed`, { cause })
  }
}
