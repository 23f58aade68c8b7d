import { addDays, userIdSchema } from '@meridian/domain'
import { type Acts, callerOf } from './scene.ts'

/** When the staff are away. */
export const absenceActs: Acts<'plan_absence'> = {
  plan_absence: (scene, { inDays, days, coveredBy }) => {
    const { stage, by, on } = scene
    const from = addDays(on, inDays)
    return callerOf(scene).absences.record({
      idempotencyKey: stage.newId(),
      userId: userIdSchema.parse(stage.userIdOf(by)),
      from,
      to: addDays(from, days - 1),
      coveredBy: userIdSchema.parse(stage.userIdOf(coveredBy)),
    })
  },
}
