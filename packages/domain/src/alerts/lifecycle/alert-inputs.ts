import * as z from 'zod'
import { calendarDateSchema, instantSchema } from '../../shared/calendar-date.ts'
import { alertIdSchema, idempotencyKeySchema, patientIdSchema } from '../../shared/ids.ts'
import { safeText } from '../../shared/text.ts'
import { alertTiers } from '../rule/alert-rule.ts'
import { alertRuleIds } from '../rule/alert-rule-id.ts'
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

/** Takes an alert, gives it back, or brings one back that was put off. */
export const alertRefSchema = z.strictObject(change)
export type AlertRefInput = z.infer<typeof alertRefSchema>

/** As many as a page shows at once. */
export const mostAlertsAtOnce = 50

/** Several at once, never a T1: all of them or, when one is refused, none. */
export const acknowledgeAlertsSchema = z.strictObject({
  idempotencyKey: idempotencyKeySchema,
  alerts: z
    .array(z.strictObject({ alertId: alertIdSchema, version: z.int().positive() }))
    .min(1)
    .max(mostAlertsAtOnce),
})
export type AcknowledgeAlertsInput = z.infer<typeof acknowledgeAlertsSchema>

/** Which alerts a list holds: waiting for me, about my patients, or settled of those I was told of. */
export const alertScopes = ['mine', 'team', 'settled'] as const
export type AlertScope = (typeof alertScopes)[number]

/** Where the next page starts: tier and moment of the last alert; of a settled one when it was settled. */
export const alertListCursorSchema = z.strictObject({
  tier: z.enum(alertTiers),
  at: instantSchema,
  id: alertIdSchema,
})
export type AlertListCursor = z.infer<typeof alertListCursorSchema>

export const alertPageSchema = z.strictObject({
  scope: z.enum(alertScopes),
  tier: z.enum(alertTiers).optional(),
  rule: z.enum(alertRuleIds).optional(),
  cursor: alertListCursorSchema.optional(),
})
export type AlertPageInput = z.infer<typeof alertPageSchema>

/** How far back rules are counted. */
export const measuredPeriods = ['weeks_8', 'months_12'] as const
export type MeasuredPeriod = (typeof measuredPeriods)[number]
export const measureRulesSchema = z.strictObject({ period: z.enum(measuredPeriods) })

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
