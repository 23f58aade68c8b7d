import * as z from 'zod'
import { by, may, router } from '../../trpc.ts'
import { listCalls } from './list-calls.ts'
import { readToday } from './read-today.ts'

const nothing = z.strictObject({})

export const todayRouter = router({
  read: may('worklist.read').input(nothing).query(by(readToday)),
  calls: may('calls.read').input(nothing).query(by(listCalls)),
})
