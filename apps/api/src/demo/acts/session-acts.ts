import { addDays, timeAt, weekdayOf } from '@meridian/domain'
import { disciplinesOf } from '@meridian/domain/access'
import { demoTimeZone } from '../people.ts'
import { type Acts, callerOf, keysOf, patientOf, type Scene } from './scene.ts'

/** Sessions that are planned and what becomes of them, and calls to the patient. */
export const sessionActs: Acts<'session' | 'book' | 'call'> = {
  session: async (scene, { as, reason }) => {
    const { stage, by, on } = scene
    const time = timeAt(stage.now(), demoTimeZone)
    await callerOf(scene).plannedSessions.plan({
      ...keysOf(scene),
      discipline: disciplineOf(scene),
      on,
      time,
      minutes: 30,
      withUserId: stage.userIdOf(by),
      series: null,
    })
    const { next } = await callerOf(scene).plannedSessions.list({ patientId: patientOf(scene) })
    const session = next.find((one) => one.on === on && one.time === time)
    if (!session) throw new Error('The session was not planned')
    const { plannedSessionId, version } = session
    const idempotencyKey = stage.newId()
    return callerOf(scene).plannedSessions.mark({
      idempotencyKey,
      plannedSessionId,
      version,
      as,
      reason,
    })
  },
  book: (scene, { who, inDays, time, weeks }) => {
    const on = addDays(scene.toldOn, inDays)
    return callerOf(scene).plannedSessions.plan({
      ...keysOf(scene),
      discipline: disciplineOf(scene),
      on,
      time,
      minutes: 30,
      withUserId: scene.stage.userIdOf(who),
      series: { weekdays: [weekdayOf(on)], weeks, everyWeeks: 1 },
    })
  },
  call: (scene, { outcome, line }) =>
    callerOf(scene).calls.log({ ...keysOf(scene), outcome, callBackOn: null, line }),
}

function disciplineOf({ by }: Scene) {
  const [discipline] = disciplinesOf([by])
  if (!discipline) throw new Error(`${by} treats nobody`)
  return discipline
}
