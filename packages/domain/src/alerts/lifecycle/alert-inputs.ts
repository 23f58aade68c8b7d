import * as z from 'zod'
import { calendarDateSchema } from '../../shared/calendar-date.ts'
import { alertIdSchema, idempotencyKeySchema, patientIdSchema } from '../../shared/ids.ts'
import { safeText } from '../../shared/text.ts'
import { alertOutcomes, dismissalReasons } from './alert-state.ts'

/** The outcomes somebody may choose; the others are the system's own. */
export const chosenOutcomes = alertOutcomes.filter(
  (outcome) => outcome !== 'recorded' && outcome !== 'superseded',
)

const change = {
  idempotencyKey: idempotencyKeySchema,
  alertId: alertIdSchema,
  version: z.int().positive(),
}

export const readAlertSchema = z.strictObject({ alertId: alertIdSchema })
export const listAlertsSchema = z.strictObject({ patientId: patientIdSchema })

/** What came of it and what was done, in words; only of an alert somebody acknowledged. */
export const resolveAlertSchema = z.strictObject({
  ...change,
  outcome: z.enum(chosenOutcomes),
  action: safeText(1000, 3),
})
export type ResolveAlertInput = z.infer<typeof resolveAlertSchema>

export const dismissAlertSchema = z.strictObject({ ...change, reason: z.enum(dismissalReasons) })
export type DismissAlertInput = z.infer<typeof dismissAlertSchema>

/** Put off until a day, at most a week ahead. */
export const snoozeAlertSchema = z.strictObject({ ...change, until: calendarDateSchema })
export type SnoozeAlertInput = z.infer<typeof snoozeAlertSchema>
