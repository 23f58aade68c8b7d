import * as z from 'zod'
import { calendarDateSchema } from '../shared/calendar-date.ts'
import { idempotencyKeySchema, patientIdSchema } from '../shared/ids.ts'
import { safeLine } from '../shared/text.ts'

/** How a call ended. */
export const callOutcomes = ['reached', 'no_answer', 'wrong_number', 'call_back'] as const
export type CallOutcome = (typeof callOutcomes)[number]

/** After so many tries in vain the coordinator takes over (reference §5, NOCONTACT). */
export const triesBeforeHandOver = 3

const line = z.union([z.literal('').transform(() => null), safeLine(120)])

/** As a form holds it; the day counts only where the patient asked to be called back. */
export const logCallFormSchema = z.strictObject({
  outcome: z.enum(callOutcomes),
  callBackOn: calendarDateSchema,
  line,
})

/** A call to somebody on the call list; the line is for the next caller and holds nothing clinical. */
export const logCallSchema = z
  .strictObject({
    idempotencyKey: idempotencyKeySchema,
    patientId: patientIdSchema,
    outcome: z.enum(callOutcomes),
    /** The day on which the patient asked to be called. */
    callBackOn: calendarDateSchema.nullable(),
    line: line.nullable(),
  })
  .refine(({ outcome, callBackOn }) => (outcome === 'call_back') === (callBackOn !== null), {
    error: 'call_back_day',
    path: ['callBackOn'],
  })
export type LogCallInput = z.infer<typeof logCallSchema>

export const listCallAttemptsSchema = z.strictObject({ patientId: patientIdSchema })
export type ListCallAttemptsInput = z.infer<typeof listCallAttemptsSchema>

/** True for a try that reached nobody; to be asked to call another day is not one. */
export function isInVain(outcome: CallOutcome): boolean {
  return outcome === 'no_answer' || outcome === 'wrong_number'
}
