import { listCallAttemptsSchema, logCallSchema } from '@meridian/domain/calls'
import { by, may, router } from '../../trpc.ts'
import { listAttempts } from './list-attempts.ts'
import { logCall } from './log-call.ts'

export const callsRouter = router({
  attempts: may('record.read').input(listCallAttemptsSchema).query(by(listAttempts)),
  log: may('calls.log').input(logCallSchema).mutation(by(logCall)),
})
