import type { CalendarDate } from '@meridian/domain'
import type { Role } from '@meridian/domain/access'
import type { Stage } from '../stage.ts'
import type { Story, StoryEvent } from '../story.ts'

/** What has come of a story so far. */
export interface StorySoFar {
  readonly story: Story
  patientId: string | null
  /** The last note each of the staff signed. */
  readonly lastNotes: Map<Role, string>
}

/** One entry of a story as it is played. */
export interface Scene {
  readonly stage: Stage
  readonly sofar: StorySoFar
  readonly by: Role
  /** The day it is done, and the day the story names, which differ around a weekend. */
  readonly on: CalendarDate
  readonly toldOn: CalendarDate
}

/** Carries one kind of event out through the procedures that people use. */
export type Act<Kind extends StoryEvent['kind']> = (
  scene: Scene,
  event: Extract<StoryEvent, { kind: Kind }>,
) => Promise<unknown>

/** The acts of some kinds. */
export type Acts<Kind extends StoryEvent['kind']> = { readonly [K in Kind]: Act<K> }

/** The staff member's own view of the clinic. */
export function callerOf({ stage, by }: Scene) {
  return stage.as(by)
}

/** What every change of this patient names. */
export function keysOf(scene: Scene) {
  return { idempotencyKey: scene.stage.newId(), patientId: patientOf(scene) }
}

/** The story's patient, who must have been registered. */
export function patientOf({ sofar }: Scene): string {
  if (sofar.patientId === null) throw new Error(`${sofar.story.patient.name} is not registered yet`)
  return sofar.patientId
}
