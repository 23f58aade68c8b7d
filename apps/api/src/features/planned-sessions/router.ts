import {
  closeCycleSchema,
  listDaySessionsSchema,
  listSessionsSchema,
  markSessionSchema,
  moveSessionSchema,
  openCycleSchema,
  planSessionsSchema,
  unmarkSessionSchema,
} from '@meridian/domain/planned-sessions'
import { by, may, router } from '../../trpc.ts'
import { closeCycle } from './close-cycle.ts'
import { listDaySessions } from './list-day.ts'
import { listSessions } from './list-sessions.ts'
import { markSession } from './mark-session.ts'
import { moveSession } from './move-session.ts'
import { openCycle } from './open-cycle.ts'
import { planSessions } from './plan-sessions.ts'
import { unmarkSession } from './unmark-session.ts'

const writes = may('record.write')
const decides = may('episode.decide')

export const plannedSessionsRouter = router({
  list: may('record.read').input(listSessionsSchema).query(by(listSessions)),
  day: may('worklist.read').input(listDaySessionsSchema).query(by(listDaySessions)),
  plan: writes.input(planSessionsSchema).mutation(by(planSessions)),
  move: writes.input(moveSessionSchema).mutation(by(moveSession)),
  mark: writes.input(markSessionSchema).mutation(by(markSession)),
  unmark: writes.input(unmarkSessionSchema).mutation(by(unmarkSession)),
  closeCycle: decides.input(closeCycleSchema).mutation(by(closeCycle)),
  openCycle: decides.input(openCycleSchema).mutation(by(openCycle)),
})
